package org.fendan.app.web.inbox;

import java.util.List;
import java.util.Optional;
import org.fendan.app.web.page.Stages;
import org.fendan.app.web.page.Waterfall;

/** What the first page shows. */
public record Overview(List<Pools> pools, List<Loan> loans, Filter filter, Optional<Waterfall> waterfall, Seal seal) {

    /** The pools of one scheme. */
    public record Pools(String scheme, String name, List<Pool> banks, List<Floor> together) {}

    /** What one bank keeps of each fund. */
    public record Pool(String bank, String since, String openBalance, List<Fund> funds, List<Floor> floors) {}

    public record Fund(String name, String balance, String held, String available) {}

    public record Floor(boolean reached, String wanted, String holds, String article) {}

    public record Loan(
            String id, String bank, String enterprise, String reference, String stage, String amount, String open) {}

    /** Which loans are listed, and what there is to choose from. */
    public record Filter(String bank, String stage, List<String> banks, List<Stages.Choice> stages, String next) {}

    /** Whether the ledger is what its hashed entries say. */
    public record Seal(boolean clean, String blocks, String entries, String head) {}
}
