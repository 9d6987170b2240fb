@org.jspecify.annotations.NullMarked
package dev.drawbridge.cli.verify;
