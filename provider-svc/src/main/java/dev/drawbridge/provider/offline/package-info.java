/**
 * The rules' engine over an exported file, for the command line: no database, no broker, no Spring.
 */
@NullMarked
package dev.drawbridge.provider.offline;

import org.jspecify.annotations.NullMarked;
