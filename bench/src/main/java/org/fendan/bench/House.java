package org.fendan.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.fendan.app.boot.Server;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Service;
import org.fendan.app.people.Role;

/** The app as it is served, durable on HSQLDB, with those who file; only the number of requests is not limited. */
final class House {

    /** The password is for nobody but this process. */
    static final String KEY = "bench-key";

    private House() {}

    /** Serves until its input ends; {@code arguments}: the folder of the data. */
    public static void main(String[] arguments) throws IOException {
        Service usual = Service.STANDARD;
        org.fendan.app.config.Settings settings = org.fendan.app.config.Settings.in(Path.of(arguments[0]))
                .port(0)
                .service(new Service(0, 0, usual.underWay(), usual.log()));
        try (Workplace work = Workplace.open(settings)) {
            work.users().createWithKey("centre", Role.AUTHORITY, "centre", KEY);
            work.users().createWithKey("auditor", Role.AUDITOR, "auditor", KEY);
            work.users().createWithKey("bank-a", Role.BANK, "bank-a", KEY);
            try (Server server = work.serve()) {
                System.out.println(server.port());
                int end = System.in.read();
                assert end < 0 : "nobody sends anything";
            }
        }
    }
}
