package org.fendan.app.web.letters;

import org.fendan.app.web.page.Wording;

/** The words of the pages of letters. */
public enum LetterWord implements Wording {
    TITLE("函件", "Letters"),
    DUE("待签发", "To be issued"),
    ISSUED("已签发", "Issued"),
    NO_DUE("没有待签发的函。步骤办理后须发函的，会自动列在这里。", "No letter waits. A step that sends one puts it here by itself."),
    NO_ISSUED(
            "没有符合条件的函。在“待签发”中打开一件，核对草稿后签发。",
            "No letter matches. Open one that waits, look at its draft, and issue it."),
    NUMBER("文号", "Number"),
    DATE("日期", "Date"),
    LETTER("函件名称", "Letter"),
    TO("主送", "To"),
    CASE("案件", "Case"),
    ENTERPRISE("企业", "Enterprise"),
    ISSUER("发函单位", "Written by"),
    SUM("首项金额（元）", "First sum (yuan)"),
    STANDING("状态", "Standing"),
    SIGNED("已签名", "signed"),
    IN_FORCE("有效", "in force"),
    REPLACED("已更正替代", "replaced"),
    LAPSED("对应事项已失效", "its event lapsed"),
    YOURS("由您单位签发", "yours to issue"),
    OTHERS("由发函单位签发", "its writer issues it"),
    YEAR("年份", "Year"),
    ORGANISATION("发函单位", "Written by"),
    TEXT("文号、名称、主送或企业", "Number, title, addressee or enterprise"),
    FILTER("筛选", "Show"),
    OPEN_DRAFT("查看草稿", "see the draft"),
    ISSUE("签发", "Issue"),
    ISSUE_ALL("签发本单位全部待签发函", "Issue all that are ours"),
    ISSUE_ALL_HINT(
            "一次最多100件，按上面的筛选条件；每件依次编号、签名并归档，签发后不能删除，只能以更正函替代。",
            "Up to 100 at once, as filtered above. Each is numbered, signed and archived; a letter issued is never"
                    + " deleted, only replaced by one that puts it right."),
    ISSUE_HINT(
            "签发后即取得文号，按下方样式归档并签名；归档内容不再改变，也不能删除，只能以更正函替代。",
            "Issuing gives it its number, archives it as shown below and signs it. What is archived never changes and"
                    + " is never deleted; it can only be replaced by a letter that puts it right."),
    DRAFT("草稿", "Draft"),
    AS_ISSUED("原件", "As issued"),
    PAPER("打开原件（可打印、另存）", "Open the original (to print or save)"),
    PRINT("打印", "Print"),
    CHECK("核验", "Check"),
    BYTES_KEPT("原件在档", "Kept"),
    DIGEST("SHA-256摘要", "SHA-256 digest"),
    SIGNATURE("Ed25519签名", "Ed25519 signature"),
    KEY("签名密钥", "Signing key"),
    ENTRY("账本分录", "Ledger entry"),
    BY("签发人", "Issued by"),
    RIGHT("相符", "right"),
    WRONG("不符", "wrong"),
    GENUINE("核验无误：内容自签发后未被改动", "Genuine: unchanged since it was issued"),
    NOT_GENUINE(
            "核验未通过：原件缺失、被改动或签名不符，不予显示。请运行 fendan verify 并从备份恢复。",
            "Not genuine: the paper is missing or changed, or its signature does not fit; it is not shown. Run fendan"
                    + " verify and restore it from a backup."),
    NO_SEAL(
            "这是完整性签名，不是法律意义上的电子印章；需要印章的，请打印后用印。",
            "This is an integrity signature, not a legal electronic seal; where a seal is wanted, print and seal it."),
    VERSIONS("更正", "Corrections"),
    REPLACES("替代", "Replaces"),
    REPLACED_BY("已由下函替代", "Replaced by"),
    REASON("更正事由", "Reason"),
    CORRECT("签发更正函", "Issue a letter that puts it right"),
    CORRECT_HINT(
            "更正函重新取号，写明替代本函及事由；本函保留并标注。",
            "It gets a number of its own and says what it replaces and why; this one stays, and is marked."),
    MASKED(
            "您看到的是脱敏内容；在案件页写明理由后可查看原件。",
            "What you see is masked; say on the case's page why you need it whole to open the original."),
    KEYS("签名公钥", "Public keys"),
    KEYS_HINT(
            "每个单位首次签发时自动生成一对密钥；私钥封存，公钥公开。更换后，旧函仍以旧公钥核验。",
            "Each organisation's pair is made when it first issues a letter. The private half is sealed, the public"
                    + " half is told. After a change, older letters are checked with the older key."),
    NO_KEYS("尚未签发过函，也就还没有密钥。", "No letter has been issued yet, so there is no key."),
    PUBLIC_KEY("公钥（X.509，Base64）", "Public key (X.509, Base64)"),
    SINCE("启用分录", "Since entry"),
    RENEW("更换密钥", "New key");

    private final String zh;
    private final String en;

    LetterWord(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String in(String language) {
        return language.equals("en") ? en : zh;
    }
}
