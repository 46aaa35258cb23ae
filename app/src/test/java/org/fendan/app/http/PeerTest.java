package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerTest {

    @ParameterizedTest(name = "from {0}, forwarded {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            10.0.0.9,          -,                                      10.0.0.9
            10.0.0.9,          '192.0.2.1',                            10.0.0.9
            10.0.0.2,          -,                                      10.0.0.2
            10.0.0.2,          '192.0.2.1',                            192.0.2.1
            10.0.0.2,          '203.0.113.7, 192.0.2.1',               192.0.2.1
            10.0.0.2,          '203.0.113.7, 192.0.2.1, 10.0.0.3',     192.0.2.1
            10.0.0.2,          '10.0.0.3',                             10.0.0.3
            10.0.0.2,          '192.0.2.1, evil.example',              10.0.0.2
            10.0.0.2,          '',                                     10.0.0.2
            10.0.0.2,          '999.1.1.1',                            10.0.0.2
            10.0.0.2,          '2001:db8::1',                          2001:db8:0:0:0:0:0:1
            [0:0:0:0:0:0:0:1], '192.0.2.1',                            0:0:0:0:0:0:0:1
            """)
    void only_a_proxy_of_ours_is_believed(String remote, String forwarded, String address) {
        assertThat(new Peer(Set.of("10.0.0.2", "10.0.0.3")).address(remote, forwarded))
                .isEqualTo(address);
    }

    @ParameterizedTest(name = "{0} counts as {1}")
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::, 20010db800010002",
        "::ffff:192.0.2.1, ::ffff:192.0.2.1",
        "unknown, unknown"
    })
    void one_owner_counts_once(String address, String network) {
        assertThat(Peer.network(address)).isEqualTo(network);
    }
}
