package org.fendan.core.reference;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;

/** The size of an enterprise as its facts tell it. */
public final class EnterpriseSize {

    /** One of the industries the size classes tell apart. */
    public static final FactKey<Choice> INDUSTRY = FactKey.stated(
            "industry",
            "所属行业（按中小企业划型标准）",
            "industry (as the size classes tell them apart)",
            FactType.oneOf(Arrays.stream(Industry.values())
                    .map(industry -> new Choice(industry.code(), industry.label()))
                    .toArray(Choice[]::new)),
            "software");

    private EnterpriseSize() {}

    /** The classes the enterprise may have, given what is known; empty while its industry is not. */
    public static Optional<Set<SizeClass>> possible(Facts facts) {
        return facts.get(INDUSTRY)
                .flatMap(choice -> Industry.find(choice.code()))
                .map(industry -> SizeClasses.possible(
                        industry,
                        facts.get(EnterpriseFacts.EMPLOYEES),
                        facts.get(EnterpriseFacts.REVENUE),
                        facts.get(EnterpriseFacts.ASSETS)));
    }

    /** The figures that count in the enterprise's industry; all of them while the industry is not known. */
    public static Set<FactKey<?>> figures(Facts facts) {
        Set<FactKey<?>> every = Set.of(EnterpriseFacts.EMPLOYEES, EnterpriseFacts.REVENUE, EnterpriseFacts.ASSETS);
        return facts.get(INDUSTRY)
                .flatMap(choice -> Industry.find(choice.code()))
                .map(EnterpriseSize::figures)
                .orElse(every);
    }

    private static Set<FactKey<?>> figures(Industry industry) {
        return SizeClasses.bounds(industry).stream()
                .map(bound -> figure(bound.indicator()))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static FactKey<?> figure(SizeIndicator indicator) {
        return switch (indicator) {
            case EMPLOYEES -> EnterpriseFacts.EMPLOYEES;
            case REVENUE -> EnterpriseFacts.REVENUE;
            case ASSETS -> EnterpriseFacts.ASSETS;
        };
    }
}
