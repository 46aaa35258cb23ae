package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.json.Json;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.core.fact.FactType;
import org.fendan.core.scheme.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is left of names and numbers, and for whom. */
class MaskingTest {

    private static final String CODE = "91500107MA5UQ9B69J";
    private static final Masking MASKING = new Masking(new Catalogue(List.of(new PremiumScheme())));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            代码91500107MA5UQ9B69J的企业 | 代码9150****B69J的企业
            body:91500107MA5UQ9B69J:2021 | body:9150****B69J:2021
            联系人 13812345678           | 联系人 138****5678
            身份证11010519491231002X。   | 身份证110****2X。
            账号6222021234567890123      | 账号****0123
            13800000000.00               | 13800000000.00
            2021-09-01T08:00:00Z         | 2021-09-01T08:00:00Z
            C000001 J-2021-0001          | C000001 J-2021-0001
            """)
    void numbers_are_found_in_words_by_their_shape(String words, String left) {
        assertThat(Masking.text(words)).isEqualTo(left);
        assertThat(Masking.text(left)).as("twice is as once").isEqualTo(left);
    }

    @Test
    void a_digest_is_no_number_of_anybody_s() {
        String digest = Sha256.of(CODE.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(Masking.text(digest)).isEqualTo(digest);
    }

    @Test
    void a_fact_is_masked_by_its_type_wherever_it_stands() {
        Lens lens = new Lens(Optional.of(MASKING), Set.of("C000002"), false);
        JsonNode body = Json.read("""
                {"id":"C000001","enterprise":"%1$s","facts":{"enterprise":"%1$s","signatory":"张某（法定代表人）",
                "responsible":"李","loanAmount":"5000000.00","blacklisted":false,"employees":46},
                "used":[{"name":"signatory","value":"王小明"},{"fact":"enterprise","value":"%1$s"}],
                "caps":{"%1$s":"1.00"},"lines":[{"case":"C000002","enterprise":"%1$s"}]}""".formatted(CODE));
        String before = Json.write(body);
        JsonNode seen = lens.of((tools.jackson.databind.node.ObjectNode) body);
        assertThat(Json.write(body)).as("what is kept stays").isEqualTo(before);
        assertThat(seen.path("enterprise").asString()).isEqualTo("9150****B69J");
        assertThat(seen.at("/facts/signatory").asString()).isEqualTo("张****");
        assertThat(seen.at("/facts/responsible").asString()).isEqualTo("李****");
        assertThat(seen.at("/facts/loanAmount").asString()).isEqualTo("5000000.00");
        assertThat(seen.at("/facts/employees").intValue()).isEqualTo(46);
        assertThat(seen.at("/used/0/value").asString()).isEqualTo("王****");
        assertThat(seen.at("/used/1/value").asString()).isEqualTo("9150****B69J");
        assertThat(seen.path("caps").has("9150****B69J")).isTrue();
        assertThat(seen.at("/lines/0/enterprise").asString())
                .as("unmasked for this reader")
                .isEqualTo(CODE);
    }

    @Test
    void every_type_that_names_somebody_is_masked() {
        for (FactType<?> type : List.of(
                FactType.CREDIT_CODE,
                FactType.PERSON,
                FactType.PHONE,
                FactType.IDENTITY_NUMBER,
                FactType.ACCOUNT_NUMBER)) {
            assertThat(Masking.isPersonal(type)).as(type.name()).isTrue();
        }
        assertThat(Masking.isPersonal(FactType.MONEY)).isFalse();
        assertThat(Masking.isPersonal(FactType.TEXT)).isFalse();
    }

    @Test
    void who_works_on_a_case_sees_it_whole_and_who_looks_at_all_does_not() {
        for (Role role : Role.values()) {
            boolean own = role.isInstitution() || role.isOfEnterprise() || role == Role.BANK;
            boolean officer =
                    Set.of(Role.AUTHORITY, Role.LEADER, Role.COMMITTEE).contains(role);
            assertThat(MaskingDesk.isMasked(caller(role, role.positions())))
                    .as(role.name())
                    .isEqualTo(!own && !officer);
            assertThat(MaskingDesk.isMasked(caller(role, Set.of())))
                    .as(role + " without a position")
                    .isEqualTo(!own);
        }
    }

    private static Caller caller(Role role, Set<Position> positions) {
        return new Caller("u", role, "o", "u", positions, Optional.empty());
    }
}
