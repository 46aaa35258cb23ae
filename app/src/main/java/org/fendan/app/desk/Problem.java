package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fendan.app.json.Json;
import org.fendan.app.json.LawJson;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Outcome;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of refusal, each with its status and title; rendered as a problem document (RFC 9457) with every fault. */
public enum Problem {
    BODY_MALFORMED(400, "请求内容不是正确的JSON", "The body is not well-formed JSON"),
    KEY_MISSING(400, "缺少 Idempotency-Key", "An Idempotency-Key header is needed"),
    NOT_SIGNED_IN(401, "请先登录", "Sign in first"),
    SIGN_IN_REFUSED(401, "未能登录", "Not signed in"),
    CODE_NEEDED(401, "请输入动态口令", "A code is needed"),
    FACTOR_NEEDED(401, "请先设置动态口令", "A second factor is to be set up"),
    PASSWORD_NEEDED(401, "请先设置新密码", "A new password is to be chosen"),
    FOREIGN_PAGE(403, "请求来自其他网站", "Another site's page sent it"),
    GUARD_MISSING(403, "缺少会话令牌", "The session's token is missing"),
    UNMASK_FIRST(403, "请先说明查看理由", "Say first why you need to see it"),
    ROLE_MAY_NOT(403, "该角色不能办理此事项", "This role may not do that"),
    POSITION_MISSING(403, "无此岗位", "This takes a position you do not hold"),
    SAME_PERSON(403, "同一事项须由不同的人办理", "On one matter nobody makes, checks and pays"),
    ABOVE_LIMIT(403, "超过审批权限", "It is above your limit"),
    OWN_RIGHTS(403, "不得办理本人的权限", "Nobody manages their own rights"),
    NOT_FOUND(404, "没有找到", "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "此地址不支持该方法", "This address does not take that method"),
    STEP_OUT_OF_ORDER(409, "步骤次序不符", "The step is out of order"),
    LEDGER_REFUSED(409, "账户余额或限额不足", "An account or a cap does not allow it"),
    PERIOD_CLOSED(409, "账期已结", "The period is closed"),
    NOT_REVERSIBLE(409, "不能冲销", "It is not reversed here, or not again"),
    SCHEME_ABSENT(409, "案件所属的项目没有加载", "The scheme of a case is not loaded"),
    APPROVAL_VOID(409, "批准后情况有变，批准作废", "The approval is void: what it approved has changed"),
    RUN_CONFLICT(409, "拨付批次的现状不允许", "The payment run does not allow it as it stands"),
    LAST_ADMINISTRATOR(409, "至少须有一名可登录的管理员", "At least one administrator has to be left"),
    BACKUP_EXISTS(409, "已有同名备份", "There is such a backup already"),
    VERSION_STALE(412, "已被他人更新", "It has changed since you saw it"),
    TOO_LARGE(413, "请求内容过大", "The body is too large"),
    MEDIA_TYPE(415, "请求内容须为 application/json", "The body has to be application/json"),
    NAME_UNKNOWN(421, "主机名不对", "It goes by another name"),
    PRECONDITION_REQUIRED(428, "请说明所见的版本", "Say which version you have seen"),
    KEY_REUSED(422, "同一 Idempotency-Key 已用于其他内容", "The Idempotency-Key was used with other content"),
    REQUEST_INVALID(422, "请求内容有误", "Something in the request is wrong"),
    FACTS_MISSING(422, "缺少事实", "Facts are missing"),
    REASON_NEEDED(422, "须书面说明理由", "A written reason is needed"),
    REFUSED_BY_RULE(422, "不符合规定", "A rule refuses it"),
    RATE_EXCEEDED(429, "请求过于频繁，请稍后重试", "Too many requests: try again later"),
    INTERNAL(500, "系统内部错误", "Something went wrong inside"),
    PAPER_LOST(500, "材料缺失或被改动", "A paper is gone or was altered"),
    BACKUP_FAILED(500, "备份未完成", "No backup was made"),
    BUSY(503, "系统繁忙，请稍后重试", "Busy: try again shortly"),
    NO_WRITER(503, "暂无可写入的节点，请稍后重试", "No node takes writes just now: try again shortly"),
    STORE_AWAY(503, "数据库暂时无法访问", "The database cannot be reached"),
    STORE_STOPPED(503, "存储已停止写入", "The store has stopped taking writes");

    private static final Set<String> WHOLE =
            Set.of("", "date", "step", "actor", "borne", "scheme", "bank", "institution");

    private final int status;
    private final Text title;

    Problem(int status, String zh, String en) {
        this.status = status;
        this.title = Text.of(zh, en);
    }

    public int status() {
        return status;
    }

    /** A problem with one sentence that says what happened and what to do. */
    public Answer answer(Text detail, String language) {
        return new Answer(status, document(detail.in(language), language), false);
    }

    /** A problem with all its faults. */
    public Answer answer(List<Fault> faults, String language) {
        String detail = faults.isEmpty()
                ? title.in(language)
                : faults.get(0).rule().in(language) + (faults.size() == 1 ? "" : " (+" + (faults.size() - 1) + ")");
        ObjectNode document = document(detail, language);
        document.set("errors", Json.array(faults, fault -> error(fault, language)));
        return new Answer(status, document, false);
    }

    /** What the ledger said to a chain of this day; where its period is closed, with the first day still open. */
    static Answer refused(Outcome.Rejected rejected, LocalDate date, String language) {
        return switch (rejected.code()) {
            case PERIOD_CLOSED -> {
                String open = rejected.firstOpenDay().map(LocalDate::toString).orElse("");
                Fault fault = Fault.of("date", "PERIOD_CLOSED", date.toString(), rejected.sentence(), open);
                yield PERIOD_CLOSED.answer(List.of(fault), language);
            }
            case ALREADY_REVERSED, CLOSE_REVERSED -> NOT_REVERSIBLE.answer(rejected.sentence(), language);
            default -> LEDGER_REFUSED.answer(rejected.sentence(), language);
        };
    }

    /** The kind that says most about these faults. */
    public static Problem of(List<Fault> faults) {
        return first(faults, Set.of("ROLE_MAY_NOT"), ROLE_MAY_NOT)
                .or(() -> first(faults, Set.of("POSITION_MISSING"), POSITION_MISSING))
                .or(() -> first(faults, Set.of("SAME_PERSON"), SAME_PERSON))
                .or(() -> first(faults, Set.of("ABOVE_LIMIT"), ABOVE_LIMIT))
                .or(() -> first(faults, Set.of("APPROVAL_VOID"), APPROVAL_VOID))
                .or(() ->
                        first(faults, Set.of("STEP_OUT_OF_ORDER", "APPROVAL_LAPSED", "CASE_ENDED"), STEP_OUT_OF_ORDER))
                .or(() -> first(faults, Set.of("OWN_RIGHTS"), OWN_RIGHTS))
                .or(() -> first(faults, Set.of("LAST_ADMINISTRATOR"), LAST_ADMINISTRATOR))
                .or(() -> first(faults, Set.of("REQUIREMENT_UNMET"), REFUSED_BY_RULE))
                .or(() -> first(faults, Set.of("FACT_MISSING", "TERM_MISSING", "DOCUMENT_MISSING"), FACTS_MISSING))
                .or(() -> first(faults, Set.of("REASON_NEEDED"), REASON_NEEDED))
                .orElse(REQUEST_INVALID);
    }

    private static java.util.Optional<Problem> first(List<Fault> faults, Set<String> codes, Problem problem) {
        return faults.stream().anyMatch(fault -> codes.contains(fault.code()))
                ? java.util.Optional.of(problem)
                : java.util.Optional.empty();
    }

    private ObjectNode document(String detail, String language) {
        return Json.object()
                .put(
                        "type",
                        "urn:fendan:problem:"
                                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .put("title", title.in(language))
                .put("status", status)
                .put("code", name())
                .put("detail", detail);
    }

    private static ObjectNode error(Fault fault, String language) {
        ObjectNode error = Json.object()
                .put("pointer", pointer(fault.place()))
                .put("code", fault.code())
                .put("message", fault.rule().in(language))
                .put("value", fault.value())
                .put("example", fault.example());
        fault.citation().ifPresent(citation -> error.set("citation", LawJson.citation(citation)));
        return error;
    }

    /** Facts are named by their names; everything else by its path in the body. */
    private static String pointer(String place) {
        if (place.isEmpty()) {
            return "";
        }
        if (place.startsWith(".")) {
            return "/" + place.substring(1);
        }
        return place.contains(".") || WHOLE.contains(place) ? "/" + place.replace('.', '/') : "/facts/" + place;
    }
}
