package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.desk.Town.BANK;
import static org.fendan.app.desk.Town.CENTRE;
import static org.fendan.app.desk.Town.COMMITTEE;
import static org.fendan.app.desk.Town.expect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fendan.app.ExportedBlock;
import org.fendan.app.Stranger;
import org.fendan.core.settlement.FundAct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole lives of loans, exported and handed to a stranger, as they are and as a forger would like them. */
class ExportedLedgerTest {

    private static final int MUTATIONS = Integer.getInteger("fendan.mutations", 220);

    @TempDir
    private static Path folder;

    private static final Stranger STRANGER = new Stranger();
    private static List<String> lines;
    private static HeadLine head;

    @BeforeAll
    static void live() {
        try (Town town = Town.withAgreement(folder.resolve("store"))) {
            expect(201, town.inject("riskFund", FundAct.Kind.INJECTION, "100000.00", "2021-03-02"));
            town.live(town.filed("L-0", "5000000.00"), "5000000.00", "125000.00");
            String id = town.filed("L-1", "5000000.00");
            town.live(id, "5000000.00", "125000.00");
            town.approvedClaim(id, "1000000.00", "30000.01");
            town.did(CENTRE, id, "pay", "2022-05-20", Map.of());
            expect(201, town.inject("riskFund", FundAct.Kind.INJECTION, "290000.00", "2022-06-01"));
            town.did(
                    COMMITTEE,
                    id,
                    "decide-escalation",
                    "2022-06-02",
                    Map.of("decidedAmount", "290000.00", "decidedBearer", "riskFund"));
            town.did(BANK, id, "recover", "2022-09-01", Map.of("recovered", "820000.00", "recoveryCosts", "20000.00"));
            ExportDesk desk = new ExportDesk(town.store.reads());
            lines = new ArrayList<>();
            head = desk.export(1, lines::add).orElseThrow();
            assertThat(town.store.verify().isClean()).isTrue();
        }
    }

    @AfterAll
    static void forget() {
        lines = List.of();
    }

    @Test
    void the_verifier_knows_nothing_of_ours() {
        assertThat(STRANGER.knows("org.fendan.verifier.Check")).isTrue();
        assertThat(Stream.of("org.fendan.core.ledger.Block", "tools.jackson.databind.JsonNode", "org.hsqldb.Database")
                        .map(STRANGER::knows))
                .containsOnly(false);
    }

    @Test
    void as_it_is_it_is_clean_and_its_head_is_the_one_written_down() {
        Stranger.Told told = STRANGER.check(folder.resolve("clean"), lines, "--head", number(head));
        assertThat(told.isClean()).as(told.words()).isTrue();
        assertThat(told.words()).contains("the same as the heads", head.toString());
    }

    @Test
    void an_export_in_parts_is_the_export() {
        assertThat(HeadLine.parse(head.toString())).contains(head);
        List<ExportedBlock> read = lines.stream().map(ExportedBlock::read).toList();
        assertThat(read.stream().map(ExportedBlock::line)).containsExactlyElementsOf(lines);
        assertThat(ExportedBlock.resealed(read).stream().map(ExportedBlock::line))
                .as("the hash as docs/ledger-format.md says it")
                .containsExactlyElementsOf(lines);
    }

    @Test
    void every_forgery_is_found() {
        long seed = Long.getLong("fendan.seed", System.nanoTime());
        Random random = new Random(seed);
        Map<Forgery, Integer> tried = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        List<ExportedBlock> blocks = lines.stream().map(ExportedBlock::read).toList();
        Forgery[] kinds = Forgery.values();
        for (int round = 0; round < MUTATIONS; round++) {
            Forgery kind = kinds[round % kinds.length];
            List<String> forged = kind.of(blocks, random);
            Stranger.Told told = kind.needsHead()
                    ? STRANGER.check(folder.resolve("forged"), forged, "--head", number(head))
                    : STRANGER.check(folder.resolve("forged"), forged);
            tried.merge(kind, 1, Integer::sum);
            if (forged.equals(lines) || !told.foundSomething()) {
                missed.add("round " + round + " " + kind + ": " + told.words());
            }
        }
        System.out.printf("forged exports: seed %d, %d found, %s%n", seed, MUTATIONS - missed.size(), tried);
        assertThat(missed).as("seed %d", seed).isEmpty();
    }

    @Test
    void without_the_head_a_chain_made_anew_is_clean_in_itself_which_is_why_heads_are_kept_elsewhere() {
        List<ExportedBlock> blocks = lines.stream().map(ExportedBlock::read).toList();
        List<String> shorter = blocks.subList(0, blocks.size() - 1).stream()
                .map(ExportedBlock::line)
                .toList();
        Stranger.Told alone = STRANGER.check(folder.resolve("shorter"), shorter);
        assertThat(alone.isClean()).as(alone.words()).isTrue();
        assertThat(alone.words()).contains("compared with no head");
        assertThat(STRANGER.check(folder.resolve("shorter"), shorter, "--head", number(head))
                        .foundSomething())
                .isTrue();
    }

    private static String number(HeadLine line) {
        return line.block() + ":" + line.hash();
    }
}
