@echo off
rem Builds what is stale, quietly, then runs the command. Files dropped on it get an HTML report beside them.
rem ASCII only, so that no code page can garble it: Chinese comes from eng\windows\*.txt and the program.
setlocal DisableDelayedExpansion
set "root=%~dp0"
set "dll=%root%artifacts\bin\Mingsuan.Cli\release\mingsuan.dll"
set "page="
for /f "tokens=2 delims=:." %%C in ('chcp') do set "page=%%C"
chcp 65001 >nul

where dotnet >nul 2>nul
if errorlevel 1 goto nosdk
if "%~1"=="test" goto test

rem Stale: PowerShell compares dates; exit code 1 says that a build is due.
powershell -NoProfile -ExecutionPolicy Bypass -File "%root%eng\windows\is-stale.ps1" -Root "%root%."
if errorlevel 1 goto build
:run
if "%~1"=="" goto help
rem Explorer passes full paths; a call by hand starts with the name of a command.
if "%~1"=="%~f1" if exist "%~f1" goto dropped
dotnet "%dll%" %*
set "code=%errorlevel%"
goto done

:help
dotnet "%dll%" --help
set "code=%errorlevel%"
goto wait

:dropped
if defined page chcp %page% >nul
set MINGSUAN_RUN=dotnet "%dll%"
"%root%eng\windows\check-dropped.cmd" %*

:build
for /f "delims=." %%V in ('dotnet --version 2^>nul') do set "sdk=%%V"
if not defined sdk goto nosdk
if %sdk% lss 10 goto nosdk
if not exist "%root%artifacts" mkdir "%root%artifacts"
type nul > "%root%artifacts\launcher.stamp.new"
dotnet build "%root%src\Mingsuan.Cli\Mingsuan.Cli.csproj" -c Release -v quiet --nologo > "%root%artifacts\launcher.log" 2>&1
if errorlevel 1 goto failed
move /y "%root%artifacts\launcher.stamp.new" "%root%artifacts\launcher.stamp" >nul
goto run

:failed
type "%root%artifacts\launcher.log"
set "code=3"
goto wait

:test
cd /d "%root%"
dotnet test --solution Mingsuan.slnx -c Release -v quiet
set "code=%errorlevel%"
goto done

:nosdk
type "%root%eng\windows\needs-sdk.txt"
set "code=3"

:wait
if not defined MINGSUAN_NO_PAUSE pause
:done
if defined page chcp %page% >nul
exit /b %code%
