package org.fendan.contract.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The one list of what of the JDK core and policies may use. */
class JdkTest {

    @Test
    void values_texts_dates_and_collections_may_be_used() {
        assertThat(Jdk.allowsType("java.lang.String")).isTrue();
        assertThat(Jdk.allowsType("java.lang.IllegalStateException")).isTrue();
        assertThat(Jdk.allowsType("java.lang.Character$UnicodeBlock")).isTrue();
        assertThat(Jdk.allowsType("java.util.Map$Entry")).isTrue();
        assertThat(Jdk.allowsType("java.time.LocalDate")).isTrue();
        assertThat(Jdk.allowsType("org.jspecify.annotations.Nullable")).isTrue();
        assertThat(Jdk.allowsMember("java.time.LocalDate", "parse")).isTrue();
        assertThat(Jdk.allowsMember("java.lang.System", "arraycopy")).isTrue();
    }

    @Test
    void a_package_is_allowed_by_its_whole_name() {
        assertThat(Jdk.allowsPackage("java.util")).isTrue();
        assertThat(Jdk.allowsPackage("java.util.concurrent")).isFalse();
        assertThat(Jdk.allowsPackage("java.lang.reflect")).isFalse();
        assertThat(Jdk.allowsPackage("")).isFalse();
        assertThat(Jdk.allowsType("Unnamed")).isFalse();
        assertThat(Jdk.allowsType("java.utility.Anything")).isFalse();
    }

    @Test
    void what_a_later_java_adds_to_the_language_is_not_allowed_by_itself() {
        assertThat(Jdk.allowsType("java.lang.ScopedValue")).isFalse();
        assertThat(Jdk.allowsType("java.lang.StackWalker")).isFalse();
        assertThat(Jdk.allowsType("java.lang.Thread$State")).isFalse();
        assertThat(Jdk.allowsType("java.lang.invoke.VarHandle")).isFalse();
    }

    @Test
    void the_machine_is_asked_under_no_name() {
        assertThat(Jdk.allowsMember("java.time.chrono.JapaneseDate", "now")).isFalse();
        assertThat(Jdk.allowsMember("java.time.chrono.Chronology", "dateNow")).isFalse();
        assertThat(Jdk.allowsMember("java.util.Collection", "parallelStream")).isFalse();
        assertThat(Jdk.allowsMember("java.lang.invoke.MethodHandles", "lookup")).isFalse();
        assertThat(Jdk.isFraction("java.util.function.ToDoubleFunction")).isTrue();
        assertThat(Jdk.isFraction("town.DoubleShare")).isFalse();
    }
}
