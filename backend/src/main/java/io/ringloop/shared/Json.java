package io.ringloop.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.stereotype.Component;

/** JSON as the API speaks it, also for {@code jsonb} columns. */
@Component
public class Json {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(
                    "cannot be written as JSON: " + value.getClass().getName(), unwritable);
        }
    }

    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not the JSON of " + type.getName(), unreadable);
        }
    }

    public <T> T read(String text, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not the JSON of " + type.getType(), unreadable);
        }
    }

    public Map<String, Object> readMap(String text) {
        return read(text, MAP);
    }

    /** The value to bind to a {@code jsonb} parameter. */
    public @Nullable PGobject jsonb(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            var bound = new PGobject();
            bound.setType("jsonb");
            bound.setValue(write(value));
            return bound;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads a {@code jsonb} column that holds an object; empty when the column is null. */
    public Map<String, Object> map(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? Map.of() : readMap(text);
    }
}
