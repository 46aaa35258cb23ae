package org.fendan.app.config;

import java.util.List;
import java.util.stream.Collectors;
import org.fendan.core.law.Text;

/** Settings nothing can be started with, each fault in a sentence. */
public final class SettingsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Text> faults;

    /** One fault, found only when the settings were used. */
    public SettingsRefused(Text fault) {
        this(List.of(fault));
    }

    SettingsRefused(List<Text> faults) {
        super(faults.stream().map(fault -> fault.zh() + " / " + fault.en()).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All of them, in the order of the options. */
    public List<Text> faults() {
        return faults;
    }
}
