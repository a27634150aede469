"""Work that waits for its time. Knows no feature.

    queue = JobQueue(clock)                                        one for the program
    queue.enqueue(session, "send_letter", {"letter": 7}, due_at=…, unique_key=…)     in the cause's transaction
    worker = Worker(database, queue, clock=clock, handlers={"send_letter": send})    a handler gets a Work, in a thread
    worker.start(); …; await worker.close()                        or `await worker.run_due()` in a test

Delivery is at least once: a handler that crashed after its effect runs again, so it compares before it sets.
A handler that raises an AppError with `retryable` false is not tried again; any other error is, with back-off.
"""
