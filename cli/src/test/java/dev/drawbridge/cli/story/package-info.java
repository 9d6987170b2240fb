@NullMarked
package dev.drawbridge.cli.story;

import org.jspecify.annotations.NullMarked;
