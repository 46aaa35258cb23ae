package org.fendan.verifier;

import static org.fendan.verifier.Written.cancel;
import static org.fendan.verifier.Written.chain;
import static org.fendan.verifier.Written.close;
import static org.fendan.verifier.Written.expire;
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

/** What can be booked is, and what cannot is named. */
class AccountsTest {

    private static final String DAY = "2021-11-21";

    private static Written opened() {
        return new Written()
                .book(chain(
                        "opening",
                        DAY,
                        open("world", "UNBOUNDED"),
                        open("bank", "UNBOUNDED"),
                        open("fund", "DEBITS_WITHIN_CREDITS"),
                        open("owed", "CREDITS_WITHIN_DEBITS"),
                        transfer("world", "fund", 1000, "s"),
                        reserve("h", "fund", "bank", 400, "s")));
    }

    static List<Finding> findings(Written written) {
        Check check = new Check();
        written.lines().forEach(check::read);
        check.end();
        return check.findings();
    }

    @Test
    void every_kind_of_movement_that_is_right_is_clean() {
        Written written = opened()
                .book(chain("a", DAY, post("h", 300), reserve("i", "fund", "bank", 700, "s"), cancel("i")))
                .book(chain("b", "2021-12-01", reserve("j", "fund", "bank", 700, "s"), expire("j", "2021-12-01")))
                .book(reversing("c", "a", transfer("bank", "fund", 300, "s")))
                .book(chain("close/2021-11-30", "2021-12-02", close("2021-11-30")))
                .book(chain("d", "2021-12-01", transfer("fund", "bank", 1000, "s")));
        assertEquals(List.of(), findings(written));
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_booked_is_named() {
        return Stream.of(
                refused("debits exceed credits", chain("x", DAY, transfer("fund", "bank", 601, "s"))),
                refused("debits exceed credits", chain("x", DAY, reserve("k", "fund", "bank", 601, "s"))),
                refused("credits exceed debits", chain("x", DAY, transfer("world", "owed", 1, "s"))),
                refused("chain without a movement", chain("x", DAY)),
                refused("chain's id is taken", chain("opening", DAY, transfer("world", "bank", 1, "s"))),
                refused("no chain to reverse", reversing("x", "none", transfer("world", "bank", 1, "s"))),
                refused("no chain to reverse", reversing("x", "x", transfer("world", "bank", 1, "s"))),
                refused("account is not open", chain("x", DAY, transfer("world", "moon", 1, "s"))),
                refused("another rule", chain("x", DAY, open("fund", "UNBOUNDED"))),
                refused("account's rule", chain("x", DAY, open("moon", "NONE"))),
                refused("amount is above zero", chain("x", DAY, transfer("world", "bank", 0, "s"))),
                refused("amount is above zero", chain("x", DAY, transfer("world", "bank", -1, "s"))),
                refused("one account", chain("x", DAY, transfer("world", "world", 1, "s"))),
                refused("hold's id is taken", chain("x", DAY, reserve("h", "world", "bank", 1, "s"))),
                refused("no such hold", chain("x", DAY, cancel("none"))),
                refused("resolved already", chain("x", DAY, cancel("h"), post("h", 1))),
                refused("more is posted", chain("x", DAY, post("h", 401))),
                refused("more is posted", chain("x", DAY, post("h", 0))),
                refused("not due", chain("x", "2021-11-30", expire("h", "2021-11-30"))),
                refused("not due", chain("x", "2021-11-30", expire("h", "2021-12-01"))),
                refused("overflows", chain("x", DAY, transfer("world", "bank", Long.MAX_VALUE, "s"))),
                refused("stands alone", chain("close/2021-11-30", "2021-12-02", transfer("world", "bank", 1, "s"))),
                refused("name of a close", chain("close/2021-11-29", "2021-12-02", close("2021-11-30"))),
                refused("dated later", chain("close/2021-11-30", "2021-11-30", close("2021-11-30"))),
                refused("kind of movement", chain("x", DAY, new Written.Form().tag(8).text("s"))));
    }

    private static DynamicTest refused(String what, Written.Form chain) {
        return DynamicTest.dynamicTest(what, () -> {
            List<Finding> findings = findings(opened().book(chain));
            assertEquals(1, findings.size(), findings.toString());
            assertTrue(findings.get(0).toString().contains(what), findings.toString());
            assertEquals(2, findings.get(0).entry());
        });
    }

    @Test
    void a_chain_is_reversed_once_and_a_close_never_and_a_closed_period_stays_closed() {
        Written twice = opened()
                .book(reversing("x", "opening", transfer("fund", "world", 1, "s")))
                .book(reversing("y", "opening", transfer("fund", "world", 1, "s")));
        assertTrue(findings(twice).toString().contains("reversed twice"));
        Written late = opened()
                .book(chain("close/2021-11-21", "2021-11-22", close("2021-11-21")))
                .book(chain("x", DAY, transfer("world", "bank", 1, "s")));
        assertTrue(findings(late).toString().contains("a closed period"));
        Written back = opened()
                .book(chain("close/2021-10-31", "2021-11-22", close("2021-10-31")))
                .book(reversing("x", "close/2021-10-31", transfer("world", "bank", 1, "s")));
        assertTrue(findings(back).toString().contains("a close is reversed"));
    }
}
