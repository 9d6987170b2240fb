package dev.drawbridge.messaging.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.MessageTypes;
import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.messaging.Envelope;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The approved files are the witness of what was promised. A new message or an added Nullable field
 * is approved by {@code -Ddrawbridge.approve}; anything else needs a new version of the record.
 */
class ApprovedMessagesTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final List<String> MAPS =
            List.of("/tags", "/attributes", "/evidence", "/properties");
    private static final boolean APPROVE = System.getProperty("drawbridge.approve") != null;
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final EnvelopeCodec CODEC = new EnvelopeCodec(1 << 20);
    private static final ObjectMapper PRETTY =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static Stream<Class<? extends Message>> all() {
        return MessageTypes.all().sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    @BeforeAll
    static void approve() throws IOException {
        if (APPROVE) {
            Files.createDirectories(APPROVED);
            for (var type : all().toList()) {
                approve(file(type), written(type));
            }
        }
    }

    private static void approve(Path file, String now) throws IOException {
        if (Files.exists(file)) {
            var before = Files.readAllBytes(file);
            CODEC.read(before);
            assertThat(keeps(PRETTY.readTree(before), PRETTY.readTree(now)))
                    .as("a field was removed or changed: publish a new version instead")
                    .isTrue();
        }
        Files.writeString(file, now);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_message_looks_as_approved(Class<? extends Message> type) throws IOException {
        var file = file(type);
        assertThat(file).as("approve it with -Ddrawbridge.approve").exists();
        assertThat(written(type)).isEqualTo(Files.readString(file));
        assertThat(CODEC.read(Files.readAllBytes(file))).isEqualTo(envelope(Samples.of(type)));
    }

    private static String written(Class<? extends Message> type) throws IOException {
        var document = CODEC.write(envelope(Samples.of(type)));
        return PRETTY.writeValueAsString(PRETTY.readTree(document)) + "\n";
    }

    private static boolean keeps(JsonNode before, JsonNode now) {
        return before instanceof ObjectNode object
                ? object.properties().stream()
                        .allMatch(field ->
                                now.has(field.getKey())
                                        && keeps(field.getValue(), now.get(field.getKey())))
                : before.equals(now);
    }

    @Test
    void one_from_before_the_reasons_were_told_is_still_read() throws IOException {
        var old = (ObjectNode) PRETTY.readTree(file(ConnectionAccepted.class).toFile());
        ((ObjectNode) old.at("/data")).remove("grounds");
        assertThat(CODEC.read(PRETTY.writeValueAsBytes(old)).payload())
                .isInstanceOfSatisfying(
                        ConnectionAccepted.class, read -> assertThat(read.grounds()).isNull());
    }

    @ParameterizedTest
    @MethodSource("all")
    void one_with_fields_of_later_times_is_still_read(Class<? extends Message> type)
            throws IOException {
        var document = (ObjectNode) PRETTY.readTree(file(type).toFile());
        for (var path : records(document)) {
            ((ObjectNode) document.at(path)).put("ofLaterTimes", "x");
        }
        assertThat(CODEC.read(PRETTY.writeValueAsBytes(document)))
                .isEqualTo(envelope(Samples.of(type)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void one_that_lacks_a_field_is_refused(Class<? extends Message> type) throws IOException {
        var approved = (ObjectNode) PRETTY.readTree(file(type).toFile());
        for (var path : records(approved)) {
            for (var field : approved.at(path).properties()) {
                var document = approved.deepCopy();
                ((ObjectNode) document.at(path)).remove(field.getKey());
                if (optional(type, path, field.getKey())) {
                    continue;
                }
                assertThatExceptionOfType(Unreadable.class)
                        .as("%s without %s/%s", type, path, field.getKey())
                        .isThrownBy(() -> CODEC.read(PRETTY.writeValueAsBytes(document)));
            }
        }
    }

    private static boolean optional(Class<?> type, String path, String field) {
        return path.isEmpty()
                ? field.equals("traceparent") || field.equals("datacontenttype")
                : path.startsWith("/data") && nullable(at(type, path.substring(5)), field);
    }

    /** The record that stands at a place in a message's data. */
    private static Class<?> at(Class<?> type, String path) {
        var at = type;
        for (var step : path.split("/")) {
            if (!step.isEmpty() && !step.matches("\\d+")) {
                at = component(at, step).map(ApprovedMessagesTest::element).orElseThrow();
            }
        }
        return at;
    }

    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    private static boolean nullable(Class<?> type, String field) {
        return component(type, field)
                .filter(c -> c.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .isPresent();
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getName().equals(name))
                .findFirst();
    }

    @Test
    void no_approved_message_has_gone() throws IOException {
        try (var files = Files.list(APPROVED)) {
            files.map(f -> f.getFileName().toString().replace(".json", ""))
                    .filter(name -> MessageTypes.find(name).isEmpty())
                    .forEach(name -> fail(name + " was published and is not known any more"));
        }
    }

    /** Where records are in the document: everywhere but in the maps. */
    private static List<String> records(ObjectNode document) {
        var paths = new ArrayList<String>();
        collect("", document, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, List<String> paths) {
        if (node instanceof ObjectNode object && MAPS.stream().noneMatch(path::endsWith)) {
            paths.add(path);
            for (var field : object.properties()) {
                collect(path + "/" + field.getKey(), field.getValue(), paths);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "/" + i, node.get(i), paths);
        }
    }

    private static Path file(Class<? extends Message> type) {
        return APPROVED.resolve(MessageTypes.of(type) + ".json");
    }

    private static Envelope envelope(Message message) {
        return new Envelope(
                "019ab000-0000-7000-8000-000000000001",
                "/drawbridge/sample",
                4,
                NOON,
                "arn:aws:iam::123456789012:root",
                "123456789012",
                "019ab000-0000-7000-8000-000000000002",
                "019ab000-0000-7000-8000-000000000003",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                message);
    }
}
