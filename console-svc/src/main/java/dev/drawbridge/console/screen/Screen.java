package dev.drawbridge.console.screen;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On the controller of a screen that stands in the navigation. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Screen {

    /** Such as {@code /audit}; the icon of that name in {@code icons.svg} goes with it. */
    String path();

    String name();

    /** What leads there after {@code g}. */
    char key();

    /** Where it stands, the smallest first. */
    int order();
}
