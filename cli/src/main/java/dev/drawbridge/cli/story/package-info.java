/** The past out of an exported file, with nothing else at hand. */
@NullMarked
package dev.drawbridge.cli.story;

import org.jspecify.annotations.NullMarked;
