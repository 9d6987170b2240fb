package dev.drawbridge.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a component on the wire, where it is not the component's own: in a request the
 * component's name capitalised, in a response the component's name as it is (SNS and STS:
 * capitalised).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Wire {
    String value();
}
