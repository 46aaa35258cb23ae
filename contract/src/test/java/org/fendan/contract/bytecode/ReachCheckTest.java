package org.fendan.contract.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A scheme is judged with the classes of its own whose code it can come to run. */
class ReachCheckTest {

    private static final String SCHEME = """
            package town;
            import java.util.List;
            import org.fendan.core.law.Clause;
            import org.fendan.core.law.LegalSource;
            import org.fendan.core.law.Text;
            import org.fendan.core.scheme.Scheme;
            import org.fendan.core.time.DateSpan;
            public final class Loan implements Scheme {
                @Override public String id() { return "town.loan"; }
                @Override public Text name() { return Text.of("贷款", "loan"); }
                @Override public Text summary() { return name(); }
                @Override public LegalSource source() {
                    return LegalSource.official("F1", "2021-01-01", name(), name());
                }
                @Override public DateSpan inForce() { return DateSpan.parse("2021-01-01/"); }
                @Override public List<Clause> clauses() { return List.of(); }
                String more() { return CALL; }
            }
            class Near { static String said() { return Far.said(); } }
            class Far { static String said() { return "" + Thread.currentThread(); } }
            class Calm { static String said() { return "calm"; } }
            """;

    private static Scheme calling(String call) throws ReflectiveOperationException {
        Map<String, byte[]> files = Compiled.source("town.Loan", SCHEME.replace("CALL", call));
        return (Scheme) new Jar(files).loadClass("town.Loan").getConstructor().newInstance();
    }

    @Test
    void what_a_class_called_by_a_called_class_does_is_told() throws ReflectiveOperationException {
        assertThat(ReachCheck.of(calling("Near.said()")))
                .extracting(Text::en)
                .containsExactly("town.Far uses java.lang.Thread", Reach.ALLOWED.en());
    }

    @Test
    void what_nobody_calls_is_not_told() throws ReflectiveOperationException {
        assertThat(ReachCheck.of(calling("Calm.said()"))).isEmpty();
    }

    @Test
    void what_is_only_named_and_never_run_is_the_policys_own() throws ReflectiveOperationException {
        assertThat(ReachCheck.of(calling("Far.class.getName()"))).isEmpty();
    }

    /** Classes held in memory, as the app holds a policy jar's. */
    private static final class Jar extends ClassLoader {
        private final Map<String, byte[]> files;

        Jar(Map<String, byte[]> files) {
            super(ReachCheckTest.class.getClassLoader());
            this.files = files;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = Optional.ofNullable(files.get(name.replace('.', '/') + ".class"))
                    .orElseThrow(() -> new ClassNotFoundException(name));
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            byte[] bytes = files.get(name);
            return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
        }
    }
}
