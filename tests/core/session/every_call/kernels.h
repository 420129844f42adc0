/*
 * Each operation of the table as rows of the sweep: made in a graph, computed at once, run by a session.
 */
#ifndef TESTS_CORE_SESSION_EVERY_CALL_KERNELS_H
#define TESTS_CORE_SESSION_EVERY_CALL_KERNELS_H

void sweep_operations(void);

#endif
