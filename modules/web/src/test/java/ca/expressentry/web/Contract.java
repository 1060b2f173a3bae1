package ca.expressentry.web;

import ca.expressentry.message.Json;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import ca.expressentry.text.Problem;
import ca.expressentry.web.identity.Refusal;
import ca.expressentry.window.ChangesWhatWasRead;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The contract with integrators, read off the windows: their annotations say what is theirs alone, and what all of them have in common
 * – problems, headers, limits – is said once, in {@code common.json}. An English text has its French beside it, as {@code x-…-fr}.
 */
public final class Contract {

    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final String UNCHANGED = "304";

    private final MarkdownTable works =
            MarkdownDocument.read(Contract.class, "identity/scopes.md").table("Windows");
    private final JsonNode common = resource("common.json");
    private final ProblemCodes problemCodes = new ProblemCodes();
    private final SortedSet<String> usedCodes = new TreeSet<>();
    private final Schemas schemas = new Schemas(common.path("schemas"));

    /** The whole document. */
    static ObjectNode written() {
        return new Contract().write();
    }

    public static JsonNode resource(String name) {
        try (InputStream file = Contract.class.getResourceAsStream("contract/" + name)) {
            return Json.MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode write() {
        var document = node().put("openapi", "3.1.0");
        document.set("info", common.path("info"));
        document.set("tags", common.path("tags"));
        var paths = document.putObject("paths");
        for (var window : Windows.all()) {
            var path = (ObjectNode)
                    Optional.ofNullable(paths.get(window.path())).orElseGet(() -> paths.putObject(window.path()));
            if (path.has(window.verb())) {
                alsoGives(window, (ObjectNode) path.get(window.verb()));
            } else {
                path.set(window.verb(), operation(window));
            }
        }
        var components = document.putObject("components");
        components.set("securitySchemes", common.path("securitySchemes"));
        components.set("parameters", common.path("parameters"));
        components.set("headers", common.path("headers"));
        schemas.of(ProblemFilter.Document.class);
        var responses = problems();
        responses.set(UNCHANGED, unchanged());
        components.set("responses", responses);
        var codes = components.putObject("x-problem-codes");
        problemCodes.all().values().stream()
                .filter(code -> usedCodes.contains(code.code()))
                .forEach(code -> code.text()
                        .ifPresent(text ->
                                both(codes.putObject(code.code()), "description", text.en() + " | " + text.fr())));
        var named = components.putObject("schemas");
        schemas.components().forEach(named::set);
        new Samples(schemas.components(), common.path("samples")).into(document.path("paths"));
        return document;
    }

    // ---- operations

    private ObjectNode operation(Windows.Window window) {
        var operation = node().put("operationId", id(window));
        Optional.ofNullable(window.method().getDeclaringClass().getAnnotation(Tag.class))
                .ifPresent(tag -> operation.putArray("tags").add(tag.name()));
        var said = Optional.ofNullable(window.method().getAnnotation(Operation.class));
        both(operation, "summary", said.map(Operation::summary).orElse(""));
        said.map(Operation::description)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> both(operation, "description", text));
        var parameters = operation.putArray("parameters");
        parameters(window).forEach(parameters::add);
        if (parameters.isEmpty()) {
            operation.remove("parameters");
        }
        body(window).ifPresent(body -> operation.set("requestBody", body));
        operation.set("responses", responses(window, operation));
        var codes = operation.putArray("x-problem-codes");
        codes(window, operation).forEach(codes::add);
        secure(window, operation);
        return operation;
    }

    /** The codes of the problems that it may answer with: what its window and the filters before it can come to, and what any may. */
    private SortedSet<String> codes(Windows.Window window, ObjectNode operation) {
        var roots = new ArrayList<Method>(List.of(window.method()));
        var general = new TreeSet<String>();
        general.addAll(List.of("internal-error", "storage-away"));
        if (operation.has("requestBody")) {
            roots.addAll(methods(JsonBody.class, "readFrom"));
        }
        if (window.method().isAnnotationPresent(ChangesWhatWasRead.class)) {
            roots.addAll(methods(PreconditionFilter.class, "filter"));
        }
        if (!window.isSafe()) {
            roots.addAll(methods(ReadOnlyFilter.class, "filter"));
        }
        if (roles(window).isPresent()) {
            Arrays.stream(Refusal.values()).map(Problem::codeOf).forEach(general::add);
            if (!window.isSafe()) {
                roots.addAll(methods(IdempotencyFilter.class, "filter"));
                general.add(Problems.changedMeanwhile().code());
            }
        }
        operation
                .path("responses")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(status -> status.matches("400|40[13468]|41[235]|429"))
                .forEach(status ->
                        general.add(Problems.of(Integer.parseInt(status)).code()));
        general.addAll(problemCodes.from(roots));
        usedCodes.addAll(general);
        return general;
    }

    private static List<Method> methods(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(it -> it.getName().equals(name) && !it.isBridge())
                .toList();
    }

    /** The class and the method: nominationsOffer. */
    private static String id(Windows.Window window) {
        var name = window.method().getDeclaringClass().getSimpleName().replaceAll("Resource$", "");
        var method = window.method().getName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT)
                + name.substring(1)
                + method.substring(0, 1).toUpperCase(Locale.ROOT)
                + method.substring(1);
    }

    private void secure(Windows.Window window, ObjectNode operation) {
        var security = operation.putArray("security");
        roles(window).ifPresent(allowed -> {
            var roles = security.addObject().putArray("account");
            Arrays.stream(allowed).sorted().forEach(roles::add);
            security.addObject().putArray("token").add(scope(window));
        });
    }

    /** What a token for it must be good for. */
    private String scope(Windows.Window window) {
        var begins = window.path().replaceFirst("^/api/v1/", "").replaceFirst("/.*", "");
        var row = works.rows().stream()
                .filter(it -> it.text("Path").equals(begins))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row of scopes.md: " + begins));
        return row.text("Work") + (window.isSafe() ? ":read" : ":write");
    }

    /** Who may ask; empty: anybody. What is on the method counts before what is on its class. */
    private static Optional<String[]> roles(Windows.Window window) {
        if (window.method().isAnnotationPresent(PermitAll.class)) {
            return Optional.empty();
        }
        if (!window.method().isAnnotationPresent(RolesAllowed.class)
                && window.method().getDeclaringClass().isAnnotationPresent(PermitAll.class)) {
            return Optional.empty();
        }
        return Optional.of(window.annotation(RolesAllowed.class)
                .map(RolesAllowed::value)
                .orElseThrow(() -> new IllegalStateException("nothing says who may ask: " + window.method())));
    }

    // ---- what is asked

    private List<ObjectNode> parameters(Windows.Window window) {
        var found = new ArrayList<ObjectNode>();
        for (var single : window.method()
                .getAnnotationsByType(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class)) {
            found.add(parameter(window, single.name(), single.in().toString(), String.class, single.description()));
        }
        for (var parameter : window.method().getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var field : parameter.getType().getDeclaredFields()) {
                    queried(window, field, field.getType()).ifPresent(found::add);
                }
            }
            Optional.ofNullable(parameter.getAnnotation(PathParam.class))
                    .ifPresent(it ->
                            found.add(parameter(window, it.value(), "path", parameter.getType(), described(parameter))
                                    .put("required", true)));
            queried(window, parameter, parameter.getType()).ifPresent(found::add);
        }
        headers(window).forEach(name -> found.add(node().put("$ref", "#/components/parameters/" + name)));
        return found;
    }

    private Optional<ObjectNode> queried(Windows.Window window, AnnotatedElement asked, Class<?> type) {
        return Optional.ofNullable(asked.getAnnotation(QueryParam.class)).map(it -> {
            var parameter = parameter(window, it.value(), "query", type, described(asked));
            Optional.ofNullable(asked.getAnnotation(DefaultValue.class))
                    .filter(otherwise -> !otherwise.value().isEmpty())
                    .ifPresent(otherwise -> ((ObjectNode) parameter.path("schema"))
                            .set("default", typed(parameter, otherwise.value())));
            return parameter;
        });
    }

    private static JsonNode typed(ObjectNode parameter, String value) {
        var nodes = Json.MAPPER.getNodeFactory();
        return parameter.at("/schema/type").asText().equals("integer")
                ? nodes.numberNode(Integer.parseInt(value))
                : nodes.textNode(value);
    }

    private static String described(AnnotatedElement asked) {
        return Optional.ofNullable(
                        asked.getAnnotation(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class))
                .map(it -> it.description())
                .orElse("");
    }

    private ObjectNode parameter(Windows.Window window, String name, String in, Class<?> type, String described) {
        var parameter = node().put("name", name).put("in", in);
        var known = known(window, name);
        both(
                parameter,
                "description",
                described.isBlank() ? known.path("description").asText() : described);
        parameter.set("schema", known.has("schema") ? known.path("schema").deepCopy() : schemas.of(type));
        if (known.has("example")) {
            parameter.set("example", known.path("example"));
        }
        return parameter;
    }

    /** What is said of a parameter by its name, first for the longest path that it is said for. */
    private JsonNode known(Windows.Window window, String name) {
        var best = common.path("byName").path(name);
        var longest = "";
        for (var field : common.path("byName").properties()) {
            var parts = field.getKey().split(" ");
            if (parts.length == 2
                    && parts[1].equals(name)
                    && window.path().startsWith(parts[0])
                    && parts[0].length() > longest.length()) {
                longest = parts[0];
                best = field.getValue();
            }
        }
        return best;
    }

    private static List<String> headers(Windows.Window window) {
        var names = new TreeSet<String>();
        names.add("Accept-Language");
        names.add("X-Request-Id");
        if (!window.isSafe() && roles(window).isPresent()) {
            names.add("Idempotency-Key");
        }
        if (window.method().isAnnotationPresent(ChangesWhatWasRead.class)) {
            names.add("If-Match");
        } else if (Arrays.stream(answers(window))
                .anyMatch(it -> it.responseCode().equals("412"))) {
            names.add("If-Match-or-not");
        }
        if (isVersioned(window)) {
            names.add("If-None-Match");
        }
        return List.copyOf(names);
    }

    private Optional<ObjectNode> body(Windows.Window window) {
        for (var parameter : window.method().getParameters()) {
            var isBody = Arrays.stream(parameter.getAnnotations())
                    .noneMatch(it -> it instanceof PathParam
                            || it instanceof QueryParam
                            || it instanceof BeanParam
                            || it instanceof HeaderParam
                            || it instanceof Context);
            if (isBody) {
                var body = node().put("required", true);
                var content = body.putObject("content");
                for (var type :
                        window.annotation(Consumes.class).map(Consumes::value).orElse(new String[] {JSON})) {
                    content.set(type, content(type, parameter.getParameterizedType(), true));
                }
                return Optional.of(body);
            }
        }
        return Optional.empty();
    }

    private ObjectNode content(String mediaType, Type type, boolean isRequest) {
        var content = node();
        if (mediaType.contains("json") && !mediaType.contains("ndjson")) {
            content.set("schema", isRequest ? schemas.ofRequest(type) : schemas.of(type));
        } else {
            content.putObject("schema").put("type", "string");
        }
        return content;
    }

    // ---- what is answered

    private static APIResponse[] answers(Windows.Window window) {
        return window.method().getAnnotationsByType(APIResponse.class);
    }

    private ObjectNode responses(Windows.Window window, ObjectNode operation) {
        var byStatus = new TreeMap<String, ObjectNode>();
        for (var answer : answers(window)) {
            byStatus.put(answer.responseCode(), answer(window, answer));
        }
        for (var status : common.path("problems").properties()) {
            if (applies(status.getValue().path("when").asText(), window, operation)) {
                byStatus.computeIfAbsent(status.getKey(), code -> node().put("$ref", "#/components/responses/" + code));
            }
        }
        if (isVersioned(window)) {
            byStatus.put(UNCHANGED, node().put("$ref", "#/components/responses/" + UNCHANGED));
        }
        var responses = node();
        byStatus.forEach(responses::set);
        return responses;
    }

    private static boolean applies(String when, Windows.Window window, ObjectNode operation) {
        return switch (when) {
            case "always" -> true;
            case "roles" -> roles(window).isPresent();
            case "unsafe-roles" -> roles(window).isPresent() && !window.isSafe();
            case "body" -> operation.has("requestBody");
            case "places" -> window.path().contains("{");
            case "versioned" -> isVersioned(window);
            case "changed-as-read" -> window.method().isAnnotationPresent(ChangesWhatWasRead.class);
            default -> throw new IllegalStateException("when is " + when);
        };
    }

    private ObjectNode answer(Windows.Window window, APIResponse answer) {
        var status = answer.responseCode();
        var response = node();
        both(response, "description", answer.description());
        var headers = response.putObject("headers");
        common.path("headersOf").properties().forEach(rule -> {
            if (rule.getKey().equals("*")
                    || rule.getKey().equals(status)
                    || rule.getKey().equals("versioned") && isVersioned(window) && status.equals("200")
                    || rule.getKey().equals("paged") && status.equals("200") && isPaged(window)) {
                rule.getValue()
                        .forEach(name ->
                                headers.putObject(name.asText()).put("$ref", "#/components/headers/" + name.asText()));
            }
        });
        if (status.startsWith("4") || status.startsWith("5")) {
            var content = response.putObject("content");
            content.set(PROBLEM, content(PROBLEM, ProblemFilter.Document.class, false));
            return response;
        }
        if (!status.equals("304") && !status.equals("204")) {
            var content = response.putObject("content");
            gives(window, answer, content);
        }
        return response;
    }

    /** In pages, each of which names the next. */
    private boolean isPaged(Windows.Window window) {
        return parameters(window).stream()
                .map(parameter -> parameter.path("name").asText())
                .anyMatch(name -> name.equals("after"));
    }

    /** Whatever is read as JSON has an {@code ETag}. */
    private static boolean isVersioned(Windows.Window window) {
        return window.isSafe()
                && window.annotation(Produces.class).stream()
                        .flatMap(it -> Arrays.stream(it.value()))
                        .anyMatch(type -> type.startsWith(JSON));
    }

    private void gives(Windows.Window window, APIResponse answer, ObjectNode content) {
        var type = answer.content().length == 0
                ? window.method().getGenericReturnType()
                : answer.content()[0].schema().implementation();
        for (var offered :
                window.annotation(Produces.class).map(Produces::value).orElse(new String[] {JSON})) {
            var mediaType = offered.replaceAll("\\s*;.*", "");
            if (type == Response.class && mediaType.equals(JSON)) {
                throw new IllegalStateException(
                        "the answer " + answer.responseCode() + " has no schema: " + window.method());
            }
            content.set(mediaType, content(mediaType, type, false));
        }
    }

    /** A second method for the same path and verb takes or gives another media type. */
    private void alsoGives(Windows.Window window, ObjectNode operation) {
        body(window)
                .ifPresent(more -> more.path("content")
                        .properties()
                        .forEach(it -> ((ObjectNode)
                                        operation.path("requestBody").path("content"))
                                .set(it.getKey(), it.getValue())));
        for (var answer : answers(window)) {
            var shown = operation.path("responses").path(answer.responseCode());
            if (shown.has("content")) {
                gives(window, answer, (ObjectNode) shown.path("content"));
            }
        }
        if (answers(window).length == 0) {
            for (var offered :
                    window.annotation(Produces.class).map(Produces::value).orElse(new String[] {})) {
                var mediaType = offered.replaceAll("\\s*;.*", "");
                ((ObjectNode) operation.path("responses").path("200").path("content"))
                        .set(mediaType, content(mediaType, String.class, false));
            }
        }
    }

    private ObjectNode problems() {
        var responses = node();
        for (var status : common.path("problems").properties()) {
            var response = responses.putObject(status.getKey());
            both(response, "description", status.getValue().path("description").asText());
            var headers = response.putObject("headers");
            common.path("headersOf")
                    .path("*")
                    .forEach(name ->
                            headers.putObject(name.asText()).put("$ref", "#/components/headers/" + name.asText()));
            common.path("headersOf")
                    .path(status.getKey())
                    .forEach(name ->
                            headers.putObject(name.asText()).put("$ref", "#/components/headers/" + name.asText()));
            var content = node();
            content.putObject("schema").put("$ref", "#/components/schemas/Problem");
            content.set("example", example(Integer.parseInt(status.getKey())));
            response.putObject("content").set(PROBLEM, content);
        }
        return responses;
    }

    /** The answer to who has it already. */
    private ObjectNode unchanged() {
        var response = node();
        both(response, "description", common.path("unchanged").asText());
        var headers = response.putObject("headers");
        for (var kind : List.of("*", "versioned")) {
            common.path("headersOf")
                    .path(kind)
                    .forEach(name ->
                            headers.putObject(name.asText()).put("$ref", "#/components/headers/" + name.asText()));
        }
        return response;
    }

    private static JsonNode example(int status) {
        RequestId.begin("00000000-example");
        try {
            var problem = switch (status) {
                case 409 -> Problems.changedMeanwhile();
                case 422 -> IdempotencyFilter.reused();
                case 428 -> PreconditionFilter.required();
                default -> Problems.of(status);
            };
            return Json.MAPPER.valueToTree(ProblemFilter.Document.of(problem, status, Locale.ENGLISH));
        } finally {
            RequestId.end();
        }
    }

    // ---- words

    /** The English under its name, the French beside it. */
    private static void both(ObjectNode where, String name, String text) {
        var languages = text.split("\\s\\|\\s", 2);
        where.put(name, languages[0].strip());
        if (languages.length == 2) {
            where.put("x-" + name + "-fr", languages[1].strip());
        }
    }

    private static ObjectNode node() {
        return Json.MAPPER.createObjectNode();
    }
}
