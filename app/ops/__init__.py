"""Health, logs, the first staff link.

logs.set_up_logs(production=…)                     give uvicorn log_config=None, access_log=False
health.build_router(database, bus_is_healthy=…)    /health/live, /health/ready
"""
