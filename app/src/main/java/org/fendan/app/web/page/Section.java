package org.fendan.app.web.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.app.people.Role;

/** What stands in the side menu, in its order, with the key that leads there, and whose business it is. */
public enum Section {
    INBOX("/", "i", "工作台", "Inbox", Group.WORK, Readership.SIGNED_IN),
    TRIAL("/trial", "t", "试算", "What-if", Group.WORK, Readership.ANYBODY),
    CASES("/cases", "c", "备案与案件", "Loans", Group.WORK, Readership.SIGNED_IN),
    CLAIMS("/claims", "w", "代偿与补偿", "Claims", Group.WORK, Readership.SIGNED_IN),
    DEADLINES("/deadlines", "d", "法定期限", "Deadlines", Group.WORK, Readership.SIGNED_IN),
    IMPORTS("/imports", "m", "批量导入", "Imports", Group.WORK, Readership.SIGNED_IN),
    LETTERS("/letters", "l", "函件", "Letters", Group.WORK, Readership.SIGNED_IN),
    FUNDS("/funds", "f", "资金池与限额", "Pools and caps", Group.MONEY, Readership.SIGNED_IN),
    PAYMENTS("/payment-runs", "p", "拨付批次", "Payment runs", Group.MONEY, Readership.SIGNED_IN),
    FIGURES("/figures", "s", "统计图表", "Figures", Group.MONEY, Readership.SIGNED_IN),
    WALL("/wall", "b", "大屏", "Wall screen", Group.MONEY, Readership.SIGNED_IN),
    SCHEMES("/schemes", "y", "政策库", "Policies", Group.LAW, Readership.ANYBODY),
    JOBS("/jobs", "j", "任务进度", "Jobs", Group.HOUSE, Readership.SIGNED_IN),
    USERS("/users", "u", "用户与密钥", "Users and keys", Group.HOUSE, Readership.ADMINISTRATORS),
    AUDIT("/audit", "a", "操作记录", "Audit", Group.HOUSE, Readership.KNOWN),
    CONTRACT("/docs", "o", "接口文档", "API contract", Group.LAW, Readership.ANYBODY),
    ACCOUNT("/account", "", "我的登录", "My sessions", Group.NONE, Readership.ANYBODY);

    /** Entries that belong together. */
    public enum Group implements Wording {
        WORK("办理", "Work"),
        MONEY("资金", "Money"),
        LAW("政策", "Law"),
        HOUSE("系统", "System"),
        NONE("", "");

        private final String zh;
        private final String en;

        Group(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String in(String language) {
            return language.equals("en") ? en : zh;
        }
    }

    /** Who is shown an entry; what is behind it, its desk decides. */
    private enum Readership {
        ANYBODY,
        /** Also those who look on where that is allowed. */
        SIGNED_IN,
        KNOWN,
        ADMINISTRATORS
    }

    private static final Set<Role> PEOPLE = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private final String path;
    private final String key;
    private final String zh;
    private final String en;
    private final Group group;
    private final Readership readership;

    Section(String path, String key, String zh, String en, Group group, Readership readership) {
        this.path = path;
        this.key = key;
        this.zh = zh;
        this.en = en;
        this.group = group;
        this.readership = readership;
    }

    public String path() {
        return path;
    }

    /** Typed after "g", it leads there. */
    public String key() {
        return key;
    }

    public Group group() {
        return group;
    }

    public String label(Tongue tongue) {
        return tongue.language().equals("en") ? en : zh;
    }

    /** The menu of a reader, group by group. */
    static List<Section> menu(Group group, Reader reader) {
        return Stream.of(values())
                .filter(section -> section.group == group)
                .filter(section -> section.isFor(reader))
                .toList();
    }

    private boolean isFor(Reader reader) {
        return switch (readership) {
            case ANYBODY -> true;
            case SIGNED_IN -> reader.isInside();
            case KNOWN -> reader.isKnown();
            case ADMINISTRATORS -> reader.isKnown() && reader.roles().stream().anyMatch(PEOPLE::contains);
        };
    }
}
