package org.fendan.app.http;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fendan.app.config.Settings;
import org.fendan.app.people.Passwords;
import org.fendan.app.people.Role;
import org.fendan.app.people.User;
import org.fendan.app.store.Database;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Store;
import org.fendan.app.store.StoreOptions;
import org.fendan.app.store.UserRow;

/** Somebody at a browser: keeps its cookie, fills in forms, and says where its requests come from. */
final class Browser {

    static final String PASSWORD = "correct horse battery";

    private static final Pattern COOKIE = Pattern.compile("([^=;]+)=([^;]*)");
    private static final Pattern GUARD = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final House house;
    private Optional<String> cookie = Optional.empty();

    Browser(House house) {
        this.house = house;
    }

    /** Makes a user with a password, before the house opens. */
    static void known(Path data, String user, Role role, String organisation) {
        User one = User.of(user, role, organisation);
        User known = one.with(one.credentials().withPassword(new Passwords().hash(PASSWORD)));
        try (Store store = Store.open(Database.embedded(Settings.in(data).store()), StoreOptions.standard())) {
            store.writer().run(tx -> {
                tx.append(Draft.by("test"));
                tx.saveUser(new UserRow(user, role.name(), organisation, known.body()));
                return tx.sequence();
            });
        }
    }

    /** Makes users with the same password at once, before the house opens. */
    static void known(Path data, List<User> users) {
        String password = new Passwords().hash(PASSWORD);
        try (Store store = Store.open(Database.embedded(Settings.in(data).store()), StoreOptions.standard())) {
            store.writer().run(tx -> {
                tx.append(Draft.by("test"));
                users.forEach(one -> {
                    User known = one.with(one.credentials().withPassword(password));
                    tx.saveUser(new UserRow(known.name(), known.role().name(), known.organisation(), known.body()));
                });
                return tx.sequence();
            });
        }
    }

    House.Heard get(String path) {
        return heard(request(path).header("Sec-Fetch-Site", "none").header("Sec-Fetch-Mode", "navigate"));
    }

    /** Sends a form from a page of ours. */
    House.Heard submit(String path, Map<String, String> fields) {
        return heard(form(path, fields).header("Sec-Fetch-Site", "same-origin"));
    }

    HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** A request with this browser's cookie. */
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = house.request(path);
        cookie.ifPresent(held -> request.header("Cookie", held));
        return request;
    }

    House.Heard heard(HttpRequest.Builder request) {
        House.Heard heard = house.send(request);
        Matcher set = COOKIE.matcher(heard.header("Set-Cookie"));
        if (set.lookingAt()) {
            cookie = Optional.of(set.group(1) + "=" + set.group(2))
                    .filter(held -> !set.group(2).isEmpty());
        }
        return heard;
    }

    House.Heard signIn(String user) {
        return submit("/sign-in", Map.of("user", user, "password", PASSWORD, "to", "/account"));
    }

    /** The guard a page of this browser's session holds. */
    String guard() {
        Matcher found = GUARD.matcher(get("/account").raw().body());
        if (!found.find()) {
            throw new AssertionError("no guard on the page");
        }
        return found.group(1);
    }

    String cookie() {
        return cookie.orElse("");
    }

    void cookie(String other) {
        cookie = Optional.of(other);
    }
}
