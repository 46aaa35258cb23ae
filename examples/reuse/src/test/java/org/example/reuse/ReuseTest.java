package org.example.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReuseTest {

    /**
     * Of the loss 40 % to the city, 20 % to the bank, the odd fen to the guarantor. Of the fee what the enterprise does
     * not pay. Of the interest 20 %, at most at 1.4 times 4.35 % over 364 days of 360: 184,730.00 of 197,166.67.
     */
    @Test
    void a_firm_is_admitted_its_loss_shared_and_its_fee_and_interest_subsidised() {
        assertEquals(
                List.of(
                        "eligible: ADMITTED",
                        "loss: {city=493827.15, bank=246913.57, guarantor=493827.17}",
                        "guarantee-fee: 45000.00",
                        "interest: 36946.00"),
                printed());
    }

    private static List<String> printed() {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Reuse.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
