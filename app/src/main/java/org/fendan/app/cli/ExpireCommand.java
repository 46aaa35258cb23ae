package org.fendan.app.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fendan.app.boot.Workplace;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Intent;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Posts the lapse of every approval whose day has come. */
@Command(
        name = "expire",
        header = "登记到期失效的批准 / lets go of what was kept until a day that has come",
        mixinStandardHelpOptions = true,
        description = {
            "把有效期至该业务日已满的批准登记为失效：预留的资金和额度放回，案件回到批准之前，可重新批准。",
            "Posts the lapse of every approval held until this business date or an earlier one: the money and the",
            "caps it kept are free again, and the case is as it was before it. Until then the approval stands."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {
            "  ./fendan expire --date 2021-12-01 --data data --dry-run",
            "  ./fendan expire --date 2021-12-01 --data data",
            "  ./fendan expire --date 2021-12-01 --data data --json",
            "",
            "退出码 / Exit codes: 0 全部失效或无到期 all of them lapsed, or none was due; 3 有未能失效的 some did not"
        })
final class ExpireCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--date",
            required = true,
            paramLabel = "DATE",
            description = {"业务日，如 2021-12-01；从不采用当天日期。", "The business date, like 2021-12-01; today's is never assumed."
            })
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--as",
            paramLabel = "USER",
            description = {"记录的经办人，默认 expire。", "Who is recorded to have posted it; expire unless told."})
    private String user = "expire";

    @Option(
            names = "--dry-run",
            description = {"只列出将失效的，不保存。", "Tells what would lapse and keeps nothing."})
    private boolean dryRun;

    @Option(
            names = "--json",
            description = {"输出与接口相同的 JSON。", "Prints what the API answers."})
    private boolean json;

    ExpireCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Workplace workplace = place.openExisting()) {
            String head = workplace.ledger().head().body().path("hash").asString("");
            Caller caller = new Caller(user, Role.AUTHORITY, "");
            Intent intent = new Intent(
                    caller, Optional.of("expire-" + date + "-" + head), dryRun, terminal.language(), Optional.empty());
            return tell(workplace.holds().expire(Json.object().put("date", date.toString()), intent));
        }
    }

    private int tell(Answer answer) {
        if (json) {
            terminal.print(answer.body());
        } else if (answer.isProblem()) {
            ProblemText.tell(answer.body(), terminal);
        } else {
            answer.body().path("lapsed").forEach(one -> terminal.print(lapsed(one)));
            answer.body().path("left").forEach(one -> terminal.print(left(one)));
            terminal.print(count(answer.body()));
        }
        if (answer.isProblem()) {
            return Exit.FAILED;
        }
        return answer.body().path("left").isEmpty() ? Exit.OK : Exit.REFUSED;
    }

    private String lapsed(JsonNode one) {
        String name = one.path("case").asString(one.path("paymentRun").asString(""));
        String until = one.path("heldUntil").asString("");
        return terminal.word(
                name + "  有效至 " + until + "，放回预留 " + one.path("holds") + " 项",
                name + "  held until " + until + ", " + one.path("holds") + " holds let go");
    }

    private String left(JsonNode one) {
        return one.path("approval").asString("") + "  "
                + terminal.word("未失效：", "did not lapse: ")
                + one.path("detail").asString("");
    }

    private String count(JsonNode body) {
        int lapsed = body.path("lapsed").size();
        int left = body.path("left").size();
        return terminal.word(
                (dryRun ? "将失效 " : "已失效 ") + lapsed + " 项，未失效 " + left + " 项",
                lapsed + (dryRun ? " would lapse, " : " lapsed, ") + left + " did not");
    }
}
