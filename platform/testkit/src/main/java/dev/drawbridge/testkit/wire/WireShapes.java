package dev.drawbridge.testkit.wire;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.http.Shape;
import dev.drawbridge.wire.text.WireNames;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Compares the records of operations with the field tables of the AWS SDK: every component must
 * exist there by its name on the wire, with the same type, however deep it is nested. What AWS has
 * and we do not is no difference.
 *
 * <p>The SDK's module of the dialect must be on the class path.
 */
public final class WireShapes {

    private final Dialect dialect;
    private final boolean request;
    private final List<String> differences = new ArrayList<>();

    private WireShapes(Dialect dialect, boolean request) {
        this.dialect = dialect;
        this.request = request;
    }

    /** All differences at once; none is what a test wants to see. */
    public static List<String> differences(Collection<? extends Class<?>> handlers) {
        return handlers.stream()
                .map(Shape::of)
                .flatMap(shape -> differences(shape).stream())
                .toList();
    }

    private static List<String> differences(Shape shape) {
        var all = new ArrayList<String>();
        all.addAll(new WireShapes(shape.dialect(), true).compared(shape, shape.request()));
        if (shape.response() != Void.class) {
            all.addAll(new WireShapes(shape.dialect(), false).compared(shape, shape.response()));
        }
        return all;
    }

    private List<String> compared(Shape shape, Class<?> type) {
        var name = shape.action() + (request ? "Request" : "Response");
        SdkModel.named(dialect, name)
                .ifPresentOrElse(
                        pojo -> compareStructure(name, type, pojo),
                        () -> differences.add(name + ": AWS has no such thing"));
        return differences;
    }

    private void compareStructure(String path, Class<?> type, SdkPojo pojo) {
        for (var component : type.getRecordComponents()) {
            var name = wireName(component);
            field(pojo, name)
                    .ifPresentOrElse(
                            field ->
                                    compareType(
                                            path + "." + name, component.getGenericType(), field),
                            () -> differences.add(path + "." + name + ": AWS has no such member"));
        }
    }

    private void compareType(String path, Type type, SdkField<?> field) {
        switch (SdkModel.kind(type)) {
            case SdkModel.Kind.Structure(Class<?> structure) when SdkModel.isStructure(field) ->
                    compareStructure(path, structure, field.constructor().get());
            case SdkModel.Kind.Many(Type element) when SdkModel.element(field).isPresent() ->
                    compareType(path + ".N", element, SdkModel.element(field).get());
            case SdkModel.Kind.Entries(Type value) when SdkModel.entryValue(field).isPresent() ->
                    compareType(path + ".entry", value, SdkModel.entryValue(field).get());
            case SdkModel.Kind.Single(String ours) when ours.equals(SdkModel.scalar(field)) -> {}
            default ->
                    differences.add(
                            "%s: is %s, AWS says %s"
                                    .formatted(path, type.getTypeName(), SdkModel.scalar(field)));
        }
    }

    private Optional<SdkField<?>> field(SdkPojo pojo, String name) {
        return pojo.sdkFields().stream()
                .filter(field ->
                        name.equals(
                                request ? field.locationName() : field.unmarshallLocationName()))
                .findFirst();
    }

    private String wireName(RecordComponent component) {
        return request ? WireNames.inRequest(component) : WireNames.inResponse(dialect, component);
    }
}
