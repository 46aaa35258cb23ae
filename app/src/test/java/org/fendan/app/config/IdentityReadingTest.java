package org.fendan.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityReadingTest {

    @TempDir
    private Path folder;

    private Settings of(Map<String, String> more) {
        Map<String, String> options = new HashMap<>(more);
        options.put("data", folder.toString());
        return Settings.of(options);
    }

    @Test
    void passwords_and_keys_alone_unless_told() {
        assertThat(of(Map.of()).identity()).isEqualTo(Identity.USUAL);
        assertThat(of(Map.of()).sealKey()).isEqualTo(folder.resolve("seal.key"));
    }

    @Test
    void a_second_factor_is_required_where_others_can_come_to_the_door() {
        assertThat(of(Map.of("host", "localhost")).identity().factorRequired()).isFalse();
        assertThat(of(Map.of("host", "10.0.0.5", "proxy", "10.0.0.2"))
                        .identity()
                        .factorRequired())
                .isTrue();
        assertThat(of(Map.of("proxy", "127.0.0.1")).identity().factorRequired())
                .as("a proxy on this machine")
                .isTrue();
        Map<String, String> told = Map.of("host", "10.0.0.5", "proxy", "10.0.0.2", "second-factor", "optional");
        assertThat(of(told).identity().factorRequired()).as("told otherwise").isFalse();
        assertThat(of(Map.of("second-factor", "required")).identity().factorRequired())
                .isTrue();
    }

    @Test
    void an_issuer_its_audience_and_its_keys_are_told_together() {
        Settings settings = of(Map.of(
                "oidc-issuer",
                "https://id.example.org/realms/fund",
                "oidc-audience",
                "fendan",
                "oidc-scope",
                "fendan.api",
                "oidc-keys",
                "https://id.example.org/keys",
                "second-factor",
                "required",
                "seal-key",
                folder.resolve("k").toString()));
        assertThat(settings.identity())
                .isEqualTo(new Identity(
                        true,
                        Optional.of(folder.resolve("k")),
                        Optional.of(new Identity.Oidc(
                                "https://id.example.org/realms/fund",
                                "fendan",
                                Optional.of("fendan.api"),
                                Optional.of("https://id.example.org/keys")))));
    }

    @Test
    void every_fault_is_told_at_once_and_a_bare_address_is_one() {
        SettingsRefused refused = catchThrowableOfType(
                SettingsRefused.class,
                () -> of(Map.of(
                        "oidc-issuer",
                        "http://id.example.org",
                        "oidc-keys",
                        folder.resolve("none.json").toString(),
                        "second-factor",
                        "maybe",
                        "seal-key",
                        folder.toString())));
        assertThat(refused.faults()).hasSize(5);
    }
}
