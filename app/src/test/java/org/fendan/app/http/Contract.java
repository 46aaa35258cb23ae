package org.fendan.app.http;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A contract that is read: its operations, and whether a value is what one of its schemas says. */
final class Contract {

    static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private static final String PLACE = "https://fendan.org/openapi.json";

    /** The schemas' own, with the one word we add to them. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("x-codes"))
            .build();

    static final Contract OURS = new Contract(resource("/openapi.yaml"));

    private static final int PATHS = 10_000;

    private final JsonNode root;
    private final List<Operation> operations;
    private final SchemaRegistry registry;
    /** By the very node: it is asked for with each header and body of each answer. */
    private final Map<JsonNode, Schema> schemas = Collections.synchronizedMap(new IdentityHashMap<>());

    private final AtomicInteger inline = new AtomicInteger();
    private final Map<String, JsonNode> referred = new ConcurrentHashMap<>();
    private final Map<String, List<Operation>> asked = new ConcurrentHashMap<>();

    Contract(JsonNode root) {
        this.root = root;
        this.operations = operations(root);
        String text = Json.write(root);
        this.registry = SchemaRegistry.withDialect(
                DIALECT,
                builder -> builder.schemas(Map.of(PLACE, text))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** One operation: how it is asked for, and what stands of it in the contract. */
    record Operation(String method, Address address, JsonNode node) {

        String id() {
            return node.path("operationId").asString("");
        }

        /** "post /api/v1/cases". */
        String route() {
            return method + " " + address.template();
        }

        /** The codes of the problems it may answer. */
        List<String> problems() {
            return node.path("x-problems").valueStream().map(JsonNode::asString).toList();
        }
    }

    static JsonNode resource(String name) {
        try (InputStream file = Objects.requireNonNull(Contract.class.getResourceAsStream(name), name)) {
            return new YAMLMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Operation> operations(JsonNode root) {
        List<Operation> operations = new ArrayList<>();
        root.path("paths").properties().forEach(path -> {
            Address address = Address.of(path.getKey(), root);
            METHODS.stream()
                    .filter(path.getValue()::has)
                    .forEach(method -> operations.add(
                            new Operation(method, address, path.getValue().path(method))));
        });
        return List.copyOf(operations);
    }

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        return operations;
    }

    /** The operations at the address of this path; empty where there is none. A slash at its end is passed over. */
    List<Operation> at(String path) {
        if (asked.size() > PATHS) {
            asked.clear();
        }
        return asked.computeIfAbsent(path, this::found);
    }

    private List<Operation> found(String whole) {
        String path = whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
        Optional<Address> nearest = operations.stream()
                .map(Operation::address)
                .filter(address -> address.matches(path))
                .min(Address.MOST_FIXED);
        return nearest.stream()
                .flatMap(address -> operations.stream()
                        .filter(one -> one.address().template().equals(address.template())))
                .toList();
    }

    /** The node itself, or the one it refers to. */
    JsonNode resolved(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        JsonNode there = referred.computeIfAbsent(node.path("$ref").asString(), ref -> root.at(ref.substring(1)));
        return resolved(there);
    }

    /** The parameters of an operation, those of its address with them. */
    List<JsonNode> parameters(Operation operation) {
        JsonNode address = root.path("paths").path(operation.address().template());
        return Stream.concat(
                        address.path("parameters").valueStream(),
                        operation.node().path("parameters").valueStream())
                .map(this::resolved)
                .toList();
    }

    /** What is wrong with a value by a schema of the contract. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(value).stream()
                .map(Contract::told)
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        return schema.path("$ref").isString() && schema.size() == 1
                ? registry.getSchema(
                        SchemaLocation.of(PLACE + schema.path("$ref").asString()))
                : registry.getSchema(
                        SchemaLocation.of(PLACE + "#/inline/" + inline.incrementAndGet()), absolute(schema));
    }

    /** An inline schema stands outside of the document, so what it refers to is named whole. */
    private static JsonNode absolute(JsonNode schema) {
        return Json.read(Json.write(schema).replace("\"#/components/", "\"" + PLACE + "#/components/"));
    }

    private static String told(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }
}
