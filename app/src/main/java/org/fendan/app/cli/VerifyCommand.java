package org.fendan.app.cli;

import java.util.concurrent.Callable;
import org.fendan.app.boot.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Recomputes everything kept from its hashed entries. */
@Command(
        name = "verify",
        header = "核对分录、账户与散列链 / recomputes and checks everything kept",
        mixinStandardHelpOptions = true,
        description = {
            "由分录重新计算全部账户和散列链，并与所存内容核对；有差异时以 4 退出。",
            "Recomputes all accounts and the hash chain from the entries; exits with 4 where anything differs."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {"  ./fendan verify --data data", "  ./fendan verify --data data --json"})
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--json",
            description = {"输出与接口相同的 JSON。", "Prints what the API answers."})
    private boolean json;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Workplace workplace = place.openExisting()) {
            return tell(verified(workplace));
        }
    }

    private ObjectNode verified(Workplace workplace) {
        try (ProgressLine line = new ProgressLine(terminal)) {
            return workplace.ledger().verify(line).body();
        }
    }

    private int tell(ObjectNode found) {
        boolean clean = found.get("clean").booleanValue();
        if (json) {
            terminal.print(found);
        } else {
            String head = found.get("head").get("hash").asString();
            String counts = found.get("entries") + " / " + found.get("chains") + " / " + found.get("blocks");
            terminal.print(terminal.word(
                    (clean ? "核对无误" : "有差异") + "：分录/交易/区块 " + counts + "，链头 " + head,
                    (clean ? "clean" : "different") + ": entries/chains/blocks " + counts + ", head " + head));
            found.get("differences")
                    .forEach(difference ->
                            terminal.print("  " + difference.get("place").asString() + ": "
                                    + difference.get("words").asString()));
        }
        return clean ? Exit.OK : Exit.DIFFERENCE;
    }
}
