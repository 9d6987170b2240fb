/** Behind the scenes, for operators: what could not be handled, and read models made again. */
@NullMarked
package dev.drawbridge.console.operations;

import org.jspecify.annotations.NullMarked;
