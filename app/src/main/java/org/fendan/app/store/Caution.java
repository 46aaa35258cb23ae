package org.fendan.app.store;

import java.util.List;
import java.util.stream.Stream;
import org.fendan.core.law.Text;
import org.jdbi.v3.core.Handle;

/** A setting of a PostgreSQL server without which it may lose what was acknowledged, or not notice damage. */
enum Caution {
    FSYNC(
            "fsync",
            Text.of(
                    "PostgreSQL 的 fsync 为 off：断电或机器崩溃后，已确认的记账可能丢失，数据可能损坏；请改为 on。",
                    "PostgreSQL runs with fsync = off: a power cut or a crash of the machine may lose acknowledged"
                            + " postings and damage the data; set it to on.")),
    FULL_PAGE_WRITES(
            "full_page_writes",
            Text.of(
                    "PostgreSQL 的 full_page_writes 为 off：崩溃时只写了一半的数据页无法恢复；请改为 on。",
                    "PostgreSQL runs with full_page_writes = off: a page half written in a crash cannot be mended;"
                            + " set it to on.")),
    DATA_CHECKSUMS(
            "data_checksums",
            Text.of(
                    "PostgreSQL 的 data_checksums 为 off：索引损坏可能不被察觉，查询可能因此漏掉记录；" + "停止数据库后可用 pg_checksums --enable 启用。",
                    "PostgreSQL runs with data_checksums = off: damage to an index may go unnoticed, and an answer may"
                            + " then miss records; pg_checksums --enable turns them on while the server is stopped."));

    private final String setting;
    private final Text words;

    Caution(String setting, Text words) {
        this.setting = setting;
        this.words = words;
    }

    /** What is to be said of the server as it is set now. */
    static List<Text> of(Handle handle) {
        return Stream.of(values())
                .filter(caution -> caution.isDue(handle))
                .map(caution -> caution.words)
                .toList();
    }

    private boolean isDue(Handle handle) {
        return handle.createQuery("select current_setting(?) = 'off'")
                .bind(0, setting)
                .mapTo(Boolean.class)
                .one();
    }
}
