package org.fendan.bench.guarantee;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fendan.core.rule.Findings.Outcome;
import org.fendan.core.rule.Verdict;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A decision model in DMN, run by the KIE engine: literal expressions and decision tables in FEEL. */
public final class DmnRules implements Rules<DMNContext, DMNResult> {

    private static final String MODEL = "org/fendan/bench/guarantee/rules/guarantee-loan.dmn";

    private final DMNRuntime runtime;
    private final DMNModel model;

    /** Reads and compiles the model. */
    public DmnRules() {
        Resource file = ResourceFactory.newClassPathResource(MODEL, DmnRules.class);
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(file))
                .getOrElseThrow(failed -> new IllegalStateException("the model does not compile", failed));
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException("the model does not compile: " + model.getMessages());
        }
    }

    @Override
    public String name() {
        return "KIE DMN";
    }

    @Override
    public DMNContext ask(Application asked) {
        Map<String, @Nullable Object> loan = new HashMap<>();
        loan.put("applicationDate", asked.applicationDate());
        loan.put("bankAgreement", asked.bankAgreement());
        loan.put("institutionAgreement", asked.institutionAgreement());
        loan.put("registeredIn", asked.registeredIn());
        loan.put("employees", number(asked.employees()));
        loan.put("revenue", number(asked.revenue()));
        loan.put("assets", number(asked.assets()));
        loan.put("titles", titles(asked.titles()));
        loan.put("foundedByTalent", asked.foundedByTalent());
        loan.put("technologyEnterprise", asked.technologyEnterprise());
        loan.put("techSmeEntry", asked.techSmeEntry());
        loan.put("techSmeEntryYear", number(asked.techSmeEntryYear()));
        loan.put("balance", number(asked.balance()));
        loan.put("supportedBefore", asked.supportedBefore());
        loan.put("firstSupportedOn", asked.firstSupportedOn());
        loan.put("guaranteed", number(asked.guaranteed()));
        loan.put("guaranteeFee", number(asked.guaranteeFee()));
        loan.put("enterpriseFee", number(asked.enterpriseFee()));
        loan.put("lostPrincipal", number(asked.lostPrincipal()));
        Long share = asked.bankShare();
        loan.put("bankShare", share == null ? null : BigDecimal.valueOf(share, 4));
        loan.put("creditRecordUnfit", asked.creditRecordUnfit());
        loan.put("lendingRulesBroken", asked.lendingRulesBroken());
        loan.put("fund", number(asked.fund()));
        loan.put("cap", number(asked.cap()));
        DMNContext context = runtime.newContext();
        context.set("loan", loan);
        return context;
    }

    private static @Nullable BigDecimal number(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static @Nullable List<Map<String, Object>> titles(@Nullable List<Application.Held> titles) {
        return titles == null
                ? null
                : titles.stream()
                        .map(held -> Map.<String, Object>of(
                                "kind", held.kind(), "from", held.from(), "lastDay", held.lastDay()))
                        .toList();
    }

    @Override
    public DMNResult decide(DMNContext asked) {
        return runtime.evaluateAll(model, asked);
    }

    @Override
    public Outcome outcome(DMNResult decision) {
        return Outcome.valueOf((String) value(decision, "outcome"));
    }

    @Override
    public Ruling ruling(DMNResult decision) {
        if (decision.hasErrors()) {
            throw new IllegalStateException("the model failed: " + decision.getMessages());
        }
        Ruling ruling = new Ruling();
        int number = 0;
        for (Object verdict : (List<?>) value(decision, "findings")) {
            ruling.finding(++number, Verdict.valueOf((String) verdict));
        }
        if (outcome(decision) != ruling.outcome()) {
            throw new IllegalStateException("together " + outcome(decision) + ", but " + ruling);
        }
        Map<?, ?> fee = (Map<?, ?>) value(decision, "fee");
        ruling.fee(Verdict.valueOf(text(fee, "verdict")));
        if (fee.get("entitled") != null) {
            ruling.subsidy(fen(fee, "entitled"), fen(fee, "payable"));
        }
        for (Object part : (List<?>) value(decision, "parts")) {
            Map<?, ?> one = (Map<?, ?>) part;
            ruling.part(text(one, "role"), text(one, "bearer"), fen(one, "fen"), text(one, "clause"));
        }
        return ruling;
    }

    private static Object value(DMNResult decision, String name) {
        return Objects.requireNonNull(decision.getContext().get(name), name);
    }

    private static String text(Map<?, ?> context, String name) {
        return (String) Objects.requireNonNull(context.get(name), name);
    }

    private static long fen(Map<?, ?> context, String name) {
        return ((BigDecimal) Objects.requireNonNull(context.get(name))).longValueExact();
    }
}
