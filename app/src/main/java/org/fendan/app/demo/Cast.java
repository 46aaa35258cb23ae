package org.fendan.app.demo;

import java.util.List;
import org.fendan.app.desk.Caller;
import org.fendan.app.json.Json;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import tools.jackson.databind.node.ObjectNode;

/** Who plays a story: the enterprise, and the partners its scheme works with. */
record Cast(Scheme scheme, Firm firm, DemoUser bank, DemoUser institution) {

    /** The partners take turns. */
    static Cast of(Scheme scheme, Firm firm, int number) {
        List<DemoUser> institutions =
                scheme.partners().contains(Partner.INSURER) ? DemoUser.INSURERS : DemoUser.GUARANTORS;
        return new Cast(
                scheme,
                firm,
                DemoUser.BANKS.get(number % DemoUser.BANKS.size()),
                institutions.get(number % institutions.size()));
    }

    /** Who takes a step for an actor: each position is somebody else's. */
    Caller caller(Actor actor, Step step) {
        Position position = Position.of(step.effect());
        return switch (actor) {
            case ENTERPRISE -> new Caller("enterprise", Role.ENTERPRISE, firm.code());
            case OWNER -> new Caller("owner", Role.OWNER, firm.code());
            case BANK -> bank.in(position).caller();
            case GUARANTOR, INSURER -> institution.in(position).caller();
            case AUTHORITY -> DemoUser.CENTRE.in(position).caller();
            case LEADER -> DemoUser.LEADER.caller();
            case COMMITTEE -> DemoUser.COMMITTEE.caller();
        };
    }

    /** Scheme and partners, as a filing names them. */
    ObjectNode filing() {
        ObjectNode filing = Json.object().put("scheme", scheme.id());
        if (scheme.partners().contains(Partner.BANK)) {
            filing.put("bank", bank.organisation());
        }
        if (scheme.partners().stream().anyMatch(partner -> partner != Partner.BANK)) {
            filing.put("institution", institution.organisation());
        }
        return filing;
    }
}
