package dev.drawbridge.provider.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns of text[]: lists, and maps as a column of keys beside one of values. */
public final class Arrays {

    private static final String[] NONE = {};

    private Arrays() {}

    public static String[] of(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    public static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of(array(row, column));
    }

    public static Map<String, String> map(ResultSet row, String keys, String values)
            throws SQLException {
        var key = array(row, keys);
        var value = array(row, values);
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < key.length; i++) {
            map.put(key[i], value[i]);
        }
        return map;
    }

    private static String[] array(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? NONE : (String[]) array.getArray();
    }
}
