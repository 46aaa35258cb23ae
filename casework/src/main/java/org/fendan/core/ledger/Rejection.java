package org.fendan.core.ledger;

import java.time.LocalDate;
import org.fendan.core.law.Text;

/**
 * Why a chain is refused, in order of precedence.
 *
 * <p>The first seven concern the chain as a whole and are looked at first. Then movements are taken in turn; the first
 * that cannot be taken is named, with the earliest code below that applies to it.
 */
public enum Rejection {
    CHAIN_EMPTY("记账“{subject}”没有任何分录", "posting \"{subject}\" has no movement"),
    CHAIN_ID_TAKEN("记账号“{subject}”已被使用", "posting \"{subject}\" exists already"),
    ORIGINAL_UNKNOWN("要冲销的记账“{subject}”不存在", "there is no posting \"{subject}\" to reverse"),
    ALREADY_REVERSED("记账“{subject}”已冲销过一次", "posting \"{subject}\" has been reversed already"),
    CLOSE_REVERSED("结账“{subject}”不能冲销", "\"{subject}\" closed a period, which cannot be reversed"),
    CLOSE_MALFORMED(
            "结账须单独成笔，以“close/所结最后一日”为号，不是“{subject}”",
            "a close stands alone, named \"close/\" and the last day it closes, not \"{subject}\""),
    PERIOD_CLOSED("账期已结至{subject}，最早可记{open}", "the books are closed through {subject}; the first open day is {open}"),

    ACCOUNT_UNKNOWN("账户“{account}”不存在", "there is no account \"{account}\""),
    ACCOUNT_RULE_DIFFERS("账户“{account}”已按另一种限额规则开立", "account \"{account}\" is open with another rule"),
    AMOUNT_NOT_POSITIVE("金额须大于零：{requested}元", "the amount must be above zero: {requested} yuan"),
    SAME_ACCOUNT("借贷双方为同一账户“{account}”", "both sides name account \"{account}\""),
    HOLD_UNKNOWN("预留“{subject}”不存在", "there is no hold \"{subject}\""),
    HOLD_ID_TAKEN("预留号“{subject}”已被使用", "hold \"{subject}\" exists already"),
    HOLD_ALREADY_RESOLVED("预留“{subject}”已处理过", "hold \"{subject}\" has been resolved already"),
    HOLD_NOT_EXPIRED("预留“{subject}”尚未到期", "hold \"{subject}\" is not due to expire"),
    AMOUNT_EXCEEDS_HOLD(
            "入账{requested}元超过预留“{subject}”的{available}元",
            "posting {requested} yuan exceeds the {available} yuan of hold \"{subject}\""),
    CLOSE_NOT_FORWARD("账期已结至{subject}，结账须在其后", "the books are closed through {subject}; a close goes beyond it"),
    CLOSE_NOT_OVER("结账须记在所结最后一日{subject}之后", "a close is dated after the last day it closes, {subject}"),
    OVERFLOW("账户“{account}”的累计数超出范围", "a counter of account \"{account}\" would overflow"),
    EXCEEDS_CREDITS(
            "账户“{account}”可用{available}元，不足{requested}元",
            "account \"{account}\" has {available} yuan available, short of {requested} yuan"),
    EXCEEDS_DEBITS(
            "账户“{account}”尚可贷记{available}元，不足{requested}元",
            "account \"{account}\" can take {available} yuan of credits, short of {requested} yuan");

    private final String zh;
    private final String en;

    Rejection(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Text sentence(Outcome.Rejected facts) {
        return Text.of(fill(zh, facts), fill(en, facts));
    }

    private static String fill(String template, Outcome.Rejected facts) {
        return template.replace("{requested}", facts.requested().toString())
                .replace("{available}", facts.available().toString())
                .replace("{account}", facts.account().map(AccountId::path).orElse("?"))
                .replace("{subject}", facts.subject())
                .replace("{open}", facts.firstOpenDay().map(LocalDate::toString).orElse(""));
    }
}
