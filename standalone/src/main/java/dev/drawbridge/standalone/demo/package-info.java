/** The main story, played by real clients against a system of its own, and checked at each step. */
@NullMarked
package dev.drawbridge.standalone.demo;

import org.jspecify.annotations.NullMarked;
