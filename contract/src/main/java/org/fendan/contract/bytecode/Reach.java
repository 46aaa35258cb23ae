package org.fendan.contract.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.fendan.contract.bytecode.ClassFacts.Member;
import org.fendan.contract.bytecode.ClassFacts.Own;
import org.fendan.contract.bytecode.ClassFacts.Unreadable;
import org.fendan.core.law.Text;

/**
 * What class files reach for, judged before any of them is loaded: a policy uses its own classes, the part of core that
 * authors see, and a little of the JDK.
 */
public final class Reach {

    /** What a policy may use, as a sentence; it follows the faults it explains. */
    public static final Text ALLOWED = Text.of(
            "政策包只可使用：自己的类；org.fendan.core 的 money、time、law、fact、reference、rule、amount、sharing、scheme；"
                    + "JDK 的 java.lang、java.math、java.time、java.util 及其 function、regex、stream，"
                    + "其中不含线程、进程、反射、类加载、系统属性、时钟、时区、语言、随机数、并行流和二进制小数",
            "a policy uses its own classes; of org.fendan.core money, time, law, fact, reference, rule, amount, sharing"
                    + " and scheme; of the JDK java.lang, java.math, java.time, java.util with function, regex and"
                    + " stream, and of these no threads, processes, reflection, class loading, system properties,"
                    + " clocks, zones, languages, chance, parallel streams or binary fractions");

    private static final String SUFFIX = ".class";
    private static final int TOLD = 25;

    private final Predicate<String> isOwn;
    private final Map<String, ClassFacts> read = new LinkedHashMap<>();
    private final List<Text> faults = new ArrayList<>();
    private final Map<String, TreeSet<String>> uses = new TreeMap<>();

    private Reach(Predicate<String> isOwn) {
        this.isOwn = isOwn;
    }

    /**
     * What stands against the class files of a jar; empty where nothing does.
     *
     * @param entries the jar's files by their names in it; those that are no class files are left alone
     */
    public static List<Text> faults(Map<String, byte[]> entries) {
        return faults(entries, name -> entries.containsKey(name.replace('.', '/') + SUFFIX));
    }

    /** The same, with what else counts as the policy's own. */
    static List<Text> faults(Map<String, byte[]> entries, Predicate<String> isOwn) {
        Reach reach = new Reach(isOwn);
        new TreeMap<>(entries).forEach((name, bytes) -> {
            if (name.endsWith(SUFFIX)) {
                reach.file(name, bytes);
            }
        });
        reach.read.values().forEach(reach::judge);
        return reach.told();
    }

    private void file(String name, byte[] bytes) {
        if (Place.of(name).fault().isPresent()) {
            faults.add(Place.of(name).fault().get());
            return;
        }
        try {
            int major = ClassFacts.major(bytes);
            if (major > ClassFacts.NEWEST || ClassFacts.isPreview(bytes)) {
                newer(name, major);
                return;
            }
            ClassFacts facts = ClassFacts.read(bytes);
            if (!name.equals(facts.name().replace('.', '/') + SUFFIX)) {
                fault(name + " 中的类却是 " + facts.name(), name + " holds another class, " + facts.name());
            }
            read.put(facts.name(), facts);
        } catch (Unreadable broken) {
            fault(name + " 不是可读的类文件", name + " is no class file that can be read");
        }
    }

    private void newer(String name, int major) {
        int java = major - 44;
        fault(
                name + " 是为 Java " + java + " 编译的；请用 --release 17 编译，以便在 17 及以后的版本上运行",
                name + " is compiled for Java " + java + ": compile with --release 17, so that one jar runs on 17 and"
                        + " later");
    }

    private void judge(ClassFacts facts) {
        for (Own own : facts.own()) {
            if (own.isNative()) {
                fault(facts.name() + " 有本地方法 " + own.name(), facts.name() + " has a native method, " + own.name());
            }
            if (own.isFinalizer()) {
                fault(facts.name() + " 有终结方法 finalize()", facts.name() + " has a finalizer, finalize()");
            }
        }
        if (facts.fraction()) {
            fault(
                    facts.name() + " 用到二进制小数（double、float）；金额须精确",
                    facts.name() + " uses binary fractions (double, float): sums of money are exact");
        }
        facts.types().stream()
                .filter(type -> !Jdk.isFraction(type) && !mayUse(type))
                .forEach(type -> use(type, facts));
        facts.members().stream()
                .filter(member -> mayUse(member.owner()) && !isAllowed(member))
                .forEach(member -> use(member.owner() + "." + member.name(), facts));
    }

    private boolean mayUse(String type) {
        return isPrimitive(type)
                || isOwn.test(type)
                || type.equals("module-info")
                || Place.isOpenCore(type)
                || Jdk.allowsType(type);
    }

    private static boolean isPrimitive(String type) {
        return switch (type) {
            case "void", "boolean", "char", "byte", "short", "int", "long", "double", "float" -> true;
            default -> false;
        };
    }

    /** A member of an own class that has not declared it is one of those the class comes from. */
    private boolean isAllowed(Member member) {
        Set<String> seen = new HashSet<>();
        Deque<String> owners = new ArrayDeque<>(List.of(member.owner()));
        while (!owners.isEmpty()) {
            String owner = owners.remove();
            ClassFacts own = read.get(owner);
            if (own == null && !Jdk.allowsMember(owner, member.name())) {
                return false;
            }
            if (own != null && seen.add(owner) && !own.declares(member.name())) {
                owners.addAll(own.parents());
            }
        }
        return true;
    }

    private void use(String what, ClassFacts by) {
        uses.computeIfAbsent(what, w -> new TreeSet<>()).add(by.name());
    }

    private List<Text> told() {
        uses.forEach((what, users) -> {
            int others = users.size() - 1;
            fault(
                    users.first() + (others == 0 ? "" : " 等 " + users.size() + " 个类") + " 用到 " + what,
                    users.first() + (others == 0 ? " uses " : " and " + others + " more use ") + what);
        });
        List<Text> told = new ArrayList<>(faults.subList(0, Math.min(TOLD, faults.size())));
        if (faults.size() > TOLD) {
            int rest = faults.size() - TOLD;
            told.add(Text.of("此外还有 " + rest + " 处", "and " + rest + " more of the kind"));
        }
        if (!uses.isEmpty()) {
            told.add(ALLOWED);
        }
        return List.copyOf(told);
    }

    private void fault(String zh, String en) {
        faults.add(Text.of(zh, en));
    }
}
