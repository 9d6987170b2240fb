/** TXT records: our own, and those of a real name server where one is configured. */
@NullMarked
package dev.drawbridge.provider.read.txt;

import org.jspecify.annotations.NullMarked;
