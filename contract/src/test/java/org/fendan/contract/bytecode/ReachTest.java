package org.fendan.contract.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fendan.core.law.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What normal code compiles to passes; whatever reaches out of a policy's room is told before it is loaded. */
class ReachTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static final String NORMAL = """
            package town;

            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.time.temporal.ChronoUnit;
            import java.util.ArrayList;
            import java.util.Comparator;
            import java.util.EnumMap;
            import java.util.List;
            import java.util.Map;
            import java.util.Objects;
            import java.util.Optional;
            import java.util.function.Function;
            import java.util.function.Supplier;
            import java.util.regex.Pattern;
            import java.util.stream.Collectors;
            import java.util.stream.IntStream;
            import org.fendan.core.law.Text;
            import org.fendan.core.money.Money;
            import org.fendan.core.scheme.SchemeText;

            public final class Normal implements Comparable<Normal>, Iterable<String> {
                enum Size { SMALL, LARGE { @Override int weight() { return 2; } }; int weight() { return 1; } }
                sealed interface Shape permits Round, Square {}
                record Round(long radius, String... notes) implements Shape {}
                record Square(Money side, List<Text> texts) implements Shape {
                    Square { Objects.requireNonNull(side); texts = List.copyOf(texts); }
                }
                static final class Lock implements AutoCloseable { @Override public void close() {} }
                static final class Missing extends RuntimeException {
                    private static final long serialVersionUID = 1L;
                    Missing(String what, Throwable cause) { super(what, cause); }
                }
                class Inner { int deep() { return count + 1; } }
                interface Greeter { String greet(String whom); default String twice(String w) { return greet(greet(w)); } }

                private static final Pattern WORD = Pattern.compile("[a-z]+");
                private int count;
                private final Map<Size, List<String>> bySize = new EnumMap<>(Size.class);

                String said(Object o, Size size, String word, int n, char c, long l, boolean b) {
                    assert n > 0 : "n is " + n;
                    String block = \"""
                            text
                            block\""" + n + c + l + b + o;
                    if (o instanceof Round round && round.radius() > 2) { block += round; }
                    switch (size) { case SMALL: n++; break; default: n--; }
                    int got = switch (word) { case "one", "two" -> 2; case "three" -> { yield 3; } default -> 0; };
                    Supplier<Supplier<String>> nested = () -> () -> word + got;
                    Greeter greeter = whom -> "hello " + whom;
                    Function<String, Integer> length = String::length;
                    Supplier<List<String>> maker = ArrayList::new;
                    Function<Integer, int[]> array = int[]::new;
                    return block + nested.get().get() + greeter.twice("you") + length.apply(word) + maker.get()
                            + array.apply(3).length + size.compareTo(Size.valueOf("LARGE"));
                }

                long computed(List<String> words) {
                    try (Lock one = new Lock(); Lock two = new Lock()) {
                        synchronized (this) { count++; }
                        System.arraycopy(new int[] {1}, 0, new int[1], 0, 1);
                        return words.stream().filter(WORD.asMatchPredicate()).map(String::strip)
                                .collect(Collectors.groupingBy(String::length, Collectors.counting()))
                                .values().stream().mapToLong(Long::longValue).sum()
                                + IntStream.rangeClosed(1, 3).boxed().sorted(Comparator.reverseOrder()).toList().get(0)
                                + new BigDecimal("1.10").unscaledValue().longValueExact()
                                + ChronoUnit.DAYS.between(LocalDate.of(2021, 1, 1), LocalDate.parse("2021-02-01"));
                    } catch (IllegalStateException | ArithmeticException failed) {
                        throw new Missing("nothing", failed);
                    } finally {
                        count--;
                    }
                }

                Optional<Money> none() { return Optional.<Money>empty().filter(m -> m.isPositive()); }
                @Override public int compareTo(Normal other) { return Integer.compare(count, other.count); }
                @Override public java.util.Iterator<String> iterator() { return List.of(getClass().getSimpleName()).iterator(); }
                @Override public boolean equals(Object o) { return o instanceof Normal n && n.count == count; }
                @Override public int hashCode() { return Objects.hash(count); }
                static <T extends Comparable<T>> T larger(T a, T b) { return a.compareTo(b) > 0 ? a : b; }
                Object anonymous() { return new Object() { @Override public String toString() { return "" + count; } }; }
            }
            """;

    /** A class {@code town.Bad} of these members. */
    private static Map<String, byte[]> bad(String members) {
        return Compiled.source("town.Bad", "package town; import java.util.*; public class Bad { " + members + " }");
    }

    private static DynamicTest told(String members, String word) {
        return DynamicTest.dynamicTest(members, () -> requireTold(bad(members), word));
    }

    private static void requireTold(Map<String, byte[]> files, String word) {
        List<Text> faults = Reach.faults(files);
        assertThat(faults).extracting(Text::en).anySatisfy(en -> assertThat(en).contains(word));
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.zh()).containsPattern(HAN);
            assertThat(fault.en()).doesNotContainPattern(HAN);
        });
    }

    @Test
    void what_the_compiler_makes_of_normal_code_passes() {
        assertThat(Compiled.source("town.Normal", NORMAL)).hasSizeGreaterThan(10);
        assertThat(Reach.faults(Compiled.source("town.Normal", NORMAL))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whoever_reaches_for_the_machine_is_told() {
        return Stream.of(
                told("Object o = Thread.currentThread();", "town.Bad uses java.lang.Thread"),
                told("Object o = new ThreadLocal<String>();", "java.lang.ThreadLocal"),
                told("Object o = Runtime.getRuntime();", "java.lang.Runtime"),
                told("void m() { System.exit(1); }", "java.lang.System.exit"),
                told("Object o = System.getenv(\"HOME\");", "java.lang.System.getenv"),
                told("Object o = System.getProperty(\"x\");", "java.lang.System.getProperty"),
                told("Object o = System.nanoTime();", "java.lang.System.nanoTime"),
                told("Object o = Integer.getInteger(\"x\");", "java.lang.Integer.getInteger"),
                told("Object o = new ProcessBuilder(\"ls\");", "java.lang.ProcessBuilder"),
                told("Object o = ProcessHandle.current();", "java.lang.ProcessHandle"),
                told("Object m() throws Exception { return Class.forName(\"x\"); }", "java.lang.Class.forName"),
                told(
                        "Object m() throws Exception { return Bad.class.getDeclaredMethods(); }",
                        "java.lang.reflect.Method"),
                told("Object o = Bad.class.getClassLoader();", "java.lang.ClassLoader"),
                told("Object o = Bad.class.getResourceAsStream(\"x\");", "java.io.InputStream"),
                told("static class L extends ClassLoader {}", "java.lang.ClassLoader"),
                told("Object o = java.lang.invoke.MethodHandles.lookup();", "java.lang.invoke.MethodHandles.lookup"),
                told("Object m() throws Exception { return new java.io.File(\"x\"); }", "java.io.File"),
                told(
                        "Object o = new java.util.concurrent.ConcurrentHashMap<String, String>();",
                        "java.util.concurrent"),
                told("Object o = new Timer();", "java.util.Timer"),
                told("Object o = ServiceLoader.load(Runnable.class);", "java.util.ServiceLoader"),
                told("Object o = new Formatter();", "java.util.Formatter"),
                told("void m() throws Exception { synchronized (this) { wait(); } }", "java.lang.Object.wait"),
                told("void m(Exception e) { e.printStackTrace(); }", "java.lang.Exception.printStackTrace"));
    }

    @TestFactory
    Stream<DynamicTest> clocks_languages_and_chance_are_told() {
        return Stream.of(
                told("Object o = new Random();", "java.util.Random"),
                told("Object o = new SplittableRandom();", "java.util.SplittableRandom"),
                told("Object o = UUID.randomUUID();", "java.util.UUID.randomUUID"),
                told("Object o = (int) (Math.random() * 3);", "java.lang.Math.random"),
                told("void m(List<String> l) { Collections.shuffle(l); }", "java.util.Collections.shuffle"),
                told("Object o = Locale.ROOT;", "java.util.Locale"),
                told("Object o = TimeZone.getDefault();", "java.util.TimeZone"),
                told("Object o = java.time.ZoneId.systemDefault();", "java.time.ZoneId"),
                told("Object o = java.time.Clock.systemUTC();", "java.time.Clock"),
                told("Object o = java.time.LocalDate.now();", "java.time.LocalDate.now"),
                told("java.util.function.Supplier<Object> o = java.time.Instant::now;", "java.time.Instant.now"),
                told("Object o = String.format(\"%s\", 1);", "java.lang.String.format"),
                told("Object o = \"A\".toLowerCase();", "java.lang.String.toLowerCase"),
                told("Object o = List.of(1).parallelStream();", "java.util.List.parallelStream"),
                told("Object o = List.of(1).stream().parallel();", "java.util.stream.Stream.parallel"),
                told(
                        "static class L extends ArrayList<String> {} Object o = new L().parallelStream();",
                        "town.Bad$L.parallelStream"),
                told("void m(int[] a) { Arrays.parallelSort(a); }", "java.util.Arrays.parallelSort"));
    }

    @TestFactory
    Stream<DynamicTest> binary_fractions_are_told() {
        String told = "binary fractions";
        return Stream.of(
                told("double d;", told),
                told("float[] d;", told),
                told("void m(Double d) { }", told),
                told("Object m(List<Double> l) { return l.get(0).intValue(); }", told),
                told("long m(long l) { return (long) (l * 1.1); }", told),
                told("long m(long l) { double d = l; return (long) d; }", told),
                told("long m(java.math.BigDecimal b) { return (long) b.doubleValue(); }", told),
                told("Object o = List.of(1).stream().mapToInt(i -> i).average();", told),
                told("Object o = new double[2];", told));
    }

    @TestFactory
    Stream<DynamicTest> native_methods_finalizers_and_what_core_keeps_to_itself_are_told() {
        return Stream.of(
                told("native void m();", "native method, m"),
                told("protected void finalize() { }", "finalizer"),
                told("Object o = org.fendan.core.ledger.Side.values();", "org.fendan.core.ledger.Side"),
                told("org.fendan.core.decision.Admission o;", "org.fendan.core.decision.Admission"),
                told("org.fendan.core.casefile.CaseFile o;", "org.fendan.core.casefile.CaseFile"),
                told("org.fendan.core.settlement.Planner o;", "org.fendan.core.settlement.Planner"),
                told("org.fendan.core.scheme.Catalogue o;", "org.fendan.core.scheme.Catalogue"),
                told("Object o = org.objectweb.asm.Opcodes.class;", "org.objectweb.asm.Opcodes"));
    }

    @Test
    void a_finding_ends_with_what_a_policy_may_use_and_names_how_many_do_it() {
        List<Text> faults = Reach.faults(
                Compiled.source("town.Bad", "package town; class Bad { Thread t; } class Worse { Thread t; }"));

        assertThat(faults)
                .containsExactly(
                        Text.of("town.Bad 等 2 个类 用到 java.lang.Thread", "town.Bad and 1 more use java.lang.Thread"),
                        Reach.ALLOWED);
    }

    @Test
    void a_hundred_faults_are_told_shortly() {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            members.append("native void m").append(i).append("();");
        }
        List<Text> faults = Reach.faults(bad(members.toString()));

        assertThat(faults).hasSize(26);
        assertThat(faults.get(25).en()).isEqualTo("and 75 more of the kind");
    }

    @Test
    void a_class_for_a_newer_java_is_told() {
        Map<String, byte[]> files = Compiled.source("town.Plain", "package town; public class Plain { }");
        byte[] newer = files.get("town/Plain.class").clone();
        ByteBuffer.wrap(newer).putShort(6, (short) 65);
        requireTold(Map.of("town/Plain.class", newer), "compiled for Java 21");

        byte[] preview = files.get("town/Plain.class").clone();
        ByteBuffer.wrap(preview).putShort(4, (short) 0xFFFF);
        requireTold(Map.of("town/Plain.class", preview), "--release 17");
    }

    @Test
    void a_broken_class_is_told() {
        byte[] whole = Compiled.source("town.Normal", NORMAL).get("town/Normal.class");
        requireTold(Map.of("town/Normal.class", new byte[0]), "no class file");
        requireTold(
                Map.of("town/Normal.class", "CAFEBABE".getBytes(java.nio.charset.StandardCharsets.UTF_8)), "no class");
        for (int length = 8; length < whole.length - 8; length += 97) {
            requireTold(Map.of("town/Normal.class", java.util.Arrays.copyOf(whole, length)), "no class file");
        }
    }

    @Test
    void a_flipped_byte_never_ends_in_anything_but_a_verdict() {
        byte[] whole = Compiled.source("town.Normal", NORMAL).get("town/Normal.class");
        for (int at = 0; at < whole.length; at += 3) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) 0xFF;
            assertThat(Reach.faults(Map.of("town/Normal.class", flipped))).isNotNull();
        }
    }

    @Test
    void a_class_that_lies_elsewhere_than_its_name_says_is_told() {
        byte[] plain = Compiled.source("town.Plain", "package town; public class Plain { }")
                .get("town/Plain.class");
        requireTold(Map.of("city/Plain.class", plain), "holds another class, town.Plain");
        requireTold(Map.of("META-INF/versions/21/town/Plain.class", plain), "for some versions of Java only");
        requireTold(Map.of("org/fendan/core/money/Money.class", plain), "bundles a class of the core");
        requireTold(Map.of("java/util/Extra.class", plain), "a package of the JDK");
    }

    @Test
    void files_that_are_no_classes_are_left_alone_and_a_module_may_describe_itself() {
        Map<String, byte[]> files = new HashMap<>(Compiled.source(
                "module-info",
                "module town { requires org.fendan.core; }",
                "--release",
                "17",
                "--module-path",
                System.getProperty("java.class.path")));
        files.put("town/Loan.clauses", new byte[] {1, 2, 3});

        assertThat(files).containsKey("module-info.class");
        assertThat(Reach.faults(files)).isEmpty();
    }
}
