/** The rules of the house, as tests: who may import whom, and how large a thing may grow. */
@NullMarked
package dev.drawbridge.architecture;

import org.jspecify.annotations.NullMarked;
