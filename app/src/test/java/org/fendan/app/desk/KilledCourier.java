package org.fendan.app.desk;

import java.nio.file.Path;
import java.util.Set;
import org.fendan.app.job.Courier;

/** Files loans and tells of them, until somebody kills it. */
final class KilledCourier {

    static final int LOANS = 40;

    private KilledCourier() {}

    /** {@code arguments}: the folder, the port of the receiver, and "begin" for the first life. */
    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[1]);
        try (WebhookTown town = new WebhookTown(Path.of(arguments[0]), Set.of("127.0.0.1:" + port));
                Courier courier = new Courier(town.rounds)) {
            if (arguments[2].equals("begin")) {
                town.town.agree("bank-a");
                town.subscribed(BatchTown.BANK, "http://127.0.0.1:" + port + "/in");
                town.file(BatchTown.BANK, "K-", LOANS);
            }
            courier.start();
            System.out.println("going");
            Thread.sleep(60_000);
        }
    }
}
