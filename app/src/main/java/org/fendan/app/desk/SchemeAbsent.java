package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.fendan.core.law.Text;

/** A case's scheme is not loaded: its policy jar is missing. */
public final class SchemeAbsent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    SchemeAbsent(String scheme, LocalDate edition, Optional<Origins.Origin> origin) {
        this(sentence(scheme, edition, origin));
    }

    private SchemeAbsent(Text sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    /** What is missing, and what to do. */
    public Text sentence() {
        return sentence;
    }

    /** @param origin the file that made the newest event of the case, where that is kept */
    static Text sentence(String scheme, LocalDate edition, Optional<Origins.Origin> origin) {
        return Text.of(
                "项目 " + scheme + " 的 " + edition + " 版没有加载：请把它的政策包放回插件目录并重新启动"
                        + origin.map(file -> "（办理时所用为 " + file.place() + "，SHA-256 " + file.sha256() + "）")
                                .orElse(""),
                "the edition of " + edition + " of " + scheme
                        + " is not loaded: put its policy jar back into the plug-in folder and start again"
                        + origin.map(file -> " (what was done was done by " + file.place() + ", SHA-256 "
                                        + file.sha256() + ")")
                                .orElse(""));
    }
}
