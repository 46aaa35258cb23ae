package org.fendan.app.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;

/** What a request says that a scheme's funds hold and its caps leave, by their names. */
final class ResourcesTold {

    private ResourcesTold() {}

    static Resources of(Scheme scheme, Body body, String member) {
        Set<Bearer> funds =
                new LinkedHashSet<>(scheme.losses().map(LossSharing::funds).orElse(List.of()));
        scheme.subsidies().forEach(subsidy -> funds.add(subsidy.from()));
        Stream<String> caps = scheme.caps().stream()
                .filter(cap ->
                        cap.measure() == Tally.Measure.NET_COMPENSATION || cap.measure() == Tally.Measure.NET_SUBSIDY)
                .map(Cap::id);
        List<String> names = Stream.concat(funds.stream().map(Bearer::id), caps).toList();
        Resources resources = Resources.UNKNOWN;
        for (Map.Entry<String, Money> one : body.named(member, names).entrySet()) {
            Optional<Bearer> fund =
                    funds.stream().filter(f -> f.id().equals(one.getKey())).findFirst();
            resources = fund.isPresent()
                    ? resources.with(fund.get(), one.getValue())
                    : resources.with(one.getKey(), one.getValue());
        }
        return resources;
    }
}
