package org.fendan.app.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fendan.app.json.Json;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Resources;
import tools.jackson.databind.JsonNode;

/** A request's resources for several schemes: each scheme's id, and under it its funds and caps. */
final class SchemeResources {

    private static final Text UNKNOWN = Text.of("请求中没有这个项目", "the request names no such scheme");

    private final Body body;
    private final String member;

    SchemeResources(Body body, String member) {
        this.body = body;
        this.member = member;
    }

    Map<String, Resources> of(List<Scheme> schemes) {
        Map<String, Resources> told = new LinkedHashMap<>();
        JsonNode all = body.object(member);
        String ids = String.join(", ", schemes.stream().map(Scheme::id).toList());
        all.properties()
                .forEach(one -> schemes.stream()
                        .filter(scheme -> scheme.id().equals(one.getKey()))
                        .findFirst()
                        .ifPresentOrElse(
                                scheme -> told.put(scheme.id(), of(scheme, one.getValue())),
                                () -> body.faults()
                                        .add(Fault.of("." + member, "SCHEME_UNKNOWN", one.getKey(), UNKNOWN, ids))));
        return told;
    }

    private Resources of(Scheme scheme, JsonNode node) {
        Body part = new Body(Json.object().set(member, node), Set.of(member));
        Resources resources = ResourcesTold.of(scheme, part, member);
        part.faults().forEach(fault -> body.faults().add(placed(scheme, fault)));
        return resources;
    }

    /** The place of a fault, with the scheme in it. */
    private Fault placed(Scheme scheme, Fault fault) {
        String name = fault.place().substring(fault.place().lastIndexOf('.') + 1);
        String place = "." + member + "/" + scheme.id() + (name.equals(member) ? "" : "/" + name);
        return Fault.of(place, fault.code(), fault.value(), fault.rule(), fault.example());
    }
}
