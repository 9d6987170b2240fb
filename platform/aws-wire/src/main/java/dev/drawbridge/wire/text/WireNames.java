package dev.drawbridge.wire.text;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Wire;
import java.lang.reflect.RecordComponent;

/** What a component is called on the wire. */
public final class WireNames {

    private WireNames() {}

    public static String inRequest(RecordComponent component) {
        var wire = component.getAnnotation(Wire.class);
        return wire == null ? capitalised(component.getName()) : wire.value();
    }

    /** EC2 begins its elements in lower case, the others do not. */
    public static String inResponse(Dialect dialect, RecordComponent component) {
        var wire = component.getAnnotation(Wire.class);
        if (wire != null) {
            return wire.value();
        }
        var name = component.getName();
        return dialect == Dialect.EC2 ? name : capitalised(name);
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
