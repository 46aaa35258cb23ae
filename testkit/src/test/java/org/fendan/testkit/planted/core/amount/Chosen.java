package org.fendan.testkit.planted.core.amount;

/** Breaks no rule: its anonymous and its constants with bodies are closed by what they stand in. */
public enum Chosen {
    ONE {
        @Override
        public int value() {
            return 1;
        }
    };

    public abstract int value();
}
