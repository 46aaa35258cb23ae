package org.fendan.verifier;

import static org.fendan.verifier.Written.chain;
import static org.fendan.verifier.Written.open;
import static org.fendan.verifier.Written.post;
import static org.fendan.verifier.Written.reserve;
import static org.fendan.verifier.Written.reversing;
import static org.fendan.verifier.Written.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A loss of 10.00: 6.00 from the fund, kept and then paid, and 4.00 the bank's own. */
class SplitsTest {

    private static final String DAY = "2021-11-21";
    private static final String SPLIT = split("10.00", "6.00", "4.00");

    private static String split(String whole, String fund, String bank) {
        return "{\"whole\":\"" + whole + "\",\"slices\":[{\"number\":1,\"bearer\":\"fund\",\"amount\":\"" + fund
                + "\"},{\"number\":2,\"bearer\":\"bank\",\"amount\":\"" + bank + "\"}]}";
    }

    private static String event(int number, String effect, String facts, String split) {
        return "{\"number\":" + number + ",\"effect\":\"" + effect + "\",\"facts\":{" + facts + "},\"split\":" + split + "}";
    }

    private static Written opened() {
        return new Written()
                .book(chain(
                        "opening",
                        DAY,
                        open("world", "UNBOUNDED"),
                        open("bank", "UNBOUNDED"),
                        open("loss", "UNBOUNDED"),
                        open("fund", "DEBITS_WITHIN_CREDITS"),
                        transfer("world", "fund", 1000, "F1/injection")));
    }

    private static Written kept() {
        return opened()
                .book(
                        chain("C1/1", DAY, reserve("k", "fund", "loss", 600, "C1/1/slice-1")),
                        "C1",
                        1,
                        event(1, "RESERVE", "", SPLIT));
    }

    private static Written paid() {
        return kept()
                .book(
                        chain("C1/2", DAY, post("k", 600), transfer("bank", "loss", 400, "C1/2/slice-2")),
                        "C1",
                        2,
                        event(2, "PAY", "", SPLIT));
    }

    private static String found(Written written) {
        return AccountsTest.findings(written).toString();
    }

    @Test
    void a_loss_that_is_kept_paid_recovered_and_taken_back_is_clean() {
        String recovered = event(3, "RECOVER", "\"recovered\":\"5.00\",\"recoveryCosts\":\"1.00\"", split("4.00", "4.00", "0.00"));
        Written written = paid()
                .book(
                        chain(
                                "C1/3",
                                DAY,
                                transfer("world", "fund", 400, "C1/3/slice-1"),
                                transfer("world", "bank", 100, "C1/3/costs")),
                        "C1",
                        3,
                        recovered)
                .book(reversing("back", "C1/3", transfer("fund", "world", 400, "C1/3/slice-1")));
        assertEquals(List.of(), AccountsTest.findings(written));
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_shared_or_not_moved_as_shared_is_named() {
        Written.Form bank = transfer("bank", "loss", 400, "C1/2/slice-2");
        return Stream.of(
                paying("do not add up", event(2, "PAY", "", split("10.00", "6.00", "4.01")), post("k", 600), bank),
                paying("negative slice", event(2, "PAY", "", split("2.00", "6.00", "-4.00")), post("k", 600), bank),
                paying("not what was decided", event(2, "PAY", "", split("10.00", "5.00", "5.00")), post("k", 600), bank),
                paying("what moves for slice C1/1/slice-1", event(2, "PAY", "", SPLIT), post("k", 599), bank),
                paying("not posted as shared: C1/2/slice-1", event(2, "PAY", "", SPLIT), bank),
                paying("not posted as shared: C1/2/slice-2", event(2, "PAY", "", SPLIT), post("k", 600)),
                paying(
                        "what moves for slice C1/2/slice-2",
                        event(2, "PAY", "", SPLIT),
                        post("k", 600),
                        transfer("bank", "loss", 399, "C1/2/slice-2")),
                paying("what moves for slice C1/2/slice-2", event(2, "PAY", "", SPLIT), post("k", 600), bank, bank),
                paying(
                        "in no split",
                        event(2, "PAY", "", SPLIT),
                        post("k", 600),
                        bank,
                        transfer("bank", "loss", 1, "C1/2/slice-3")),
                paying(
                        "another way",
                        event(2, "PAY", "", SPLIT),
                        post("k", 600),
                        transfer("bank", "loss", 200, "C1/2/slice-2"),
                        transfer("bank", "world", 200, "C1/2/slice-2")),
                paying("a sum in yuan", event(2, "PAY", "", split("10.00", "6.001", "4.00")), post("k", 600), bank),
                paying("the event's number", event(7, "PAY", "", SPLIT), post("k", 600), bank),
                paying(
                        "recovered less costs",
                        event(2, "RECOVER", "\"recovered\":\"10.01\"", SPLIT),
                        post("k", 600),
                        bank),
                paying("JSON of an attachment", "{\"number\":2,\"number\":2}", post("k", 600), bank));
    }

    private static DynamicTest paying(String what, String body, Written.Form... movements) {
        return DynamicTest.dynamicTest(what, () -> {
            String found = found(kept().book(chain("C1/2", DAY, movements), "C1", 2, body));
            assertTrue(found.contains(what), found);
        });
    }

    @Test
    void a_slice_is_moved_once_whatever_the_chain_is_called() {
        Written again = paid().book(chain("again", DAY, transfer("bank", "loss", 400, "C1/2/slice-2")));
        assertTrue(found(again).contains("what moves for slice C1/2/slice-2"), found(again));
        Written false_ = paid().book(reversing("again", "C1/2", transfer("bank", "loss", 400, "C1/2/slice-2")));
        assertTrue(found(false_).contains("what moves for slice C1/2/slice-2"), found(false_));
    }
}
