package org.fendan.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::",
                "3fff::1",
                "100::1"
            })
    void this_is_no_public_address(String address) throws UnknownHostException {
        assertThat(Destinations.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.1.1",
                "198.17.1.1",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1",
                "2400:3200::1",
                "2001:4860:4860::8888"
            })
    void this_is_one(String address) throws UnknownHostException {
        assertThat(Destinations.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void the_operator_allows_a_host_at_one_port() throws UnknownHostException {
        Destinations some = new Destinations(Set.of("127.0.0.1:8080", "::1:9"));
        assertThat(some.resolve("127.0.0.1", 8080)).hasSize(1);
        assertThat(some.resolve("[::1]", 9)).hasSize(1);
        assertThatThrownBy(() -> some.resolve("127.0.0.1", 8081)).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> some.resolve("localhost", 8080)).isInstanceOf(UnknownHostException.class);
    }
}
