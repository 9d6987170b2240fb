package dev.drawbridge.wire.xml;

/** How one value is written inside its element. */
@FunctionalInterface
interface Writing {

    void write(Object value, StringBuilder out);
}
