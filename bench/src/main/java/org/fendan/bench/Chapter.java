package org.fendan.bench;

/** A part of {@code bench/run}: what it is called there, and what it measures and tells. */
interface Chapter {

    String name();

    void run(Settings settings, Report report) throws Exception;

    /** What a chapter does, apart from its name. */
    interface Body {

        void run(Settings settings, Report report) throws Exception;
    }

    static Chapter of(String name, Body body) {
        return new Chapter() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(Settings settings, Report report) throws Exception {
                body.run(settings, report);
            }
        };
    }
}
