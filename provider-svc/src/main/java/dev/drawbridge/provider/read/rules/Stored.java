package dev.drawbridge.provider.read.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.axon.store.Json;
import dev.drawbridge.provider.domain.rules.Applicant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whole records as JSON in a column, as the log has them; and times as it keeps them. */
final class Stored {

    private static final ObjectMapper JSON = Json.mapper();

    private Stored() {}

    static @Nullable String text(@Nullable Record value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T extends Record> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T extends Record> @Nullable T read(ResultSet row, String column, Class<T> type)
            throws SQLException {
        var text = row.getString(column);
        return text == null ? null : read(text, type);
    }

    static Timestamp moment(Instant at) {
        return Timestamp.from(at.truncatedTo(ChronoUnit.MILLIS));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static Applicant applicant(String json) {
        return ApplicantJson.read(json);
    }

    /** Field by field: a history has millions of them. */
    private static final class ApplicantJson {

        private static final JsonFactory FACTORY = new JsonFactory();

        private String account = "";
        private String principal = "";
        private @Nullable String organizationPath;
        private Map<String, String> tags = Map.of();
        private String region = "";
        private List<String> zones = List.of();
        private Instant at = Instant.EPOCH;
        private int live = Applicant.UNCOUNTED;

        private ApplicantJson() {}

        static Applicant read(String json) {
            var read = new ApplicantJson();
            try (var parser = FACTORY.createParser(json)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    read.field(parser.currentName(), parser);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Applicant(
                    read.account,
                    read.principal,
                    read.organizationPath,
                    read.tags,
                    read.region,
                    read.zones,
                    read.at,
                    read.live);
        }

        private void field(String name, JsonParser parser) throws IOException {
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                return;
            }
            switch (name) {
                case "account" -> account = parser.getText();
                case "principal" -> principal = parser.getText();
                case "organizationPath" -> organizationPath = parser.getText();
                case "tags" -> tags = texts(parser);
                case "region" -> region = parser.getText();
                case "availabilityZoneIds" -> zones = list(parser);
                case "at" -> at = Instant.parse(parser.getText());
                case "liveConnections" -> live = parser.getIntValue();
                default -> parser.skipChildren();
            }
        }

        private static Map<String, String> texts(JsonParser parser) throws IOException {
            var texts = new LinkedHashMap<String, String>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                texts.put(parser.currentName(), parser.nextTextValue());
            }
            return texts;
        }

        private static List<String> list(JsonParser parser) throws IOException {
            var list = new ArrayList<String>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(parser.getText());
            }
            return list;
        }
    }
}
