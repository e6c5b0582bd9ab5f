import asyncio
async def main():
    results = await asyncio.gather(*(asyncio.sleep(0.001, number) for number in range(3)))
    print(results)
asyncio.run(main())
